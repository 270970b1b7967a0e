import Foundation
import TestSupport

/// Commands of real incidents and commands that look like them (`Tests/Fixtures/incidents`), each with its context.
struct IncidentTable: Sendable {
  /// One row of `incidents.tsv`.
  struct Row: Sendable {
    var id: String
    var incident: String
    /// As it was run, or as the source words it.
    var command: String
    /// `deny`, `ask` or `allow`.
    var must: String
    var context: Context

    var mustStop: Bool { must != "allow" }
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
  }

  var rows: [Row] = []
  var scenes: [String: SceneFiles] = [:]
  /// The rows that are known to come out wrong, each with its reason.
  var missed: [String: String] = [:]

  /// Reads the fixture. Throws when a file is missing or malformed.
  init() throws {
    let folder = BuiltProducts.root.appending(path: "Tests/Fixtures/incidents")
    let contexts = try JSONDecoder().decode(
      Contexts.self, from: Data(contentsOf: folder.appending(path: "contexts.json")))
    scenes = contexts.scenes
    missed = contexts.missed
    let text = try String(contentsOf: folder.appending(path: "incidents.tsv"), encoding: .utf8)
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 7, let context = contexts.rows[cells[0]] else {
        throw CocoaError(.fileReadCorruptFile, userInfo: [NSLocalizedDescriptionKey: "the row \(cells[0])"])
      }
      rows.append(Row(id: cells[0], incident: cells[1], command: cells[3], must: cells[4], context: context))
    }
  }
}
