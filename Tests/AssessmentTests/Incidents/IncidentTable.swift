import Foundation
import TestSupport
import Vocabulary

/// Commands of real incidents and commands that look like them (`Tests/Fixtures/incidents`), each with its context.
struct IncidentTable: Sendable {
  /// How a row must be answered.
  enum Must: String, Sendable {
    /// Not this way, or only with what no dialog of a client gives.
    case deny
    /// Not without a person's yes.
    case ask
    case allow

    /// Whether a verdict is this answer or, for a stop, a stronger one.
    func isMet(by verdict: Verdict) -> Bool {
      switch (self, verdict) {
      case (.allow, .allow): true
      case (.allow, _), (_, .allow): false
      case (.ask, _), (.deny, .deny): true
      case (.deny, .hold): verdict.requirements.contains { $0 != .confirm }
      }
    }
  }

  /// One row of `incidents.tsv`.
  struct Row: Sendable {
    var id: String
    var incident: String
    /// As it was run, or as the source words it.
    var command: String
    var must: Must
    var context: Context

    var mustStop: Bool { must != .allow }
    /// The command as it is given: placeholders are replaced by plausible words, a statement by a client that runs it.
    var given: String { context.given ?? command }
  }

  /// What `contexts.json` says of a row: the context that its sixth column names.
  struct Context: Sendable, Decodable {
    /// The name of a scene; nil for a row that is not scored.
    var scene: String?
    var given: String?
    /// The call of a client's tool that the row is; nil for a command.
    var call: Call?
    /// Why the row is listed and not scored.
    var unscored: String?
  }

  /// What a client asks before it calls a tool.
  struct Call: Sendable, Decodable {
    var tool: String
    /// The tool's input, a JSON object as text.
    var input: String
  }

  /// The files and variables of a context.
  struct SceneFiles: Sendable, Decodable {
    var folder: String
    var files: [String: String]
    var environment: [String: String]?
    /// Shell text that is run in the folder before.
    var setup: String?
  }

  private struct Contexts: Decodable {
    var scenes: [String: SceneFiles]
    var rows: [String: Context]
    var missed: [String: String]
    var asked: [String: String]
  }

  var rows: [Row] = []
  var scenes: [String: SceneFiles] = [:]
  /// The rows that are known to come out wrong, each with its reason.
  var missed: [String: String] = [:]
  /// The rows that must be denied and for which their user's yes is enough, each with its reason.
  var asked: [String: String] = [:]

  /// Reads the fixture. Throws when a file is missing or malformed.
  init() throws {
    let folder = BuiltProducts.root.appending(path: "Tests/Fixtures/incidents")
    let contexts = try JSONDecoder().decode(
      Contexts.self, from: Data(contentsOf: folder.appending(path: "contexts.json")))
    scenes = contexts.scenes
    missed = contexts.missed
    asked = contexts.asked
    let text = try String(contentsOf: folder.appending(path: "incidents.tsv"), encoding: .utf8)
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 7, let context = contexts.rows[cells[0]], let must = Must(rawValue: cells[4]) else {
        throw CocoaError(.fileReadCorruptFile, userInfo: [NSLocalizedDescriptionKey: "the row \(cells[0])"])
      }
      rows.append(Row(id: cells[0], incident: cells[1], command: cells[3], must: must, context: context))
    }
  }
}
