import Foundation
import TestSupport

/// One run of a real client against its scripted model.
struct AgentRun {
  /// A client whose binary `make test` names.
  enum Client: String {
    case claude = "TAGOUT_CLAUDE"
    case codex = "TAGOUT_CODEX"

    /// nil where none is named; an empty name is none.
    var path: String? {
      ProcessInfo.processInfo.environment[rawValue].flatMap { $0.isEmpty ? nil : $0 }
    }
  }

  /// How the client is set up.
  struct Setup {
    var client = Client.claude
    /// Claude Code's permission mode.
    var mode = "bypassPermissions"
    /// Whether the settings are the machine's, in a private /etc.
    var isManaged = false
    /// Whether somebody says yes to whatever the client asks.
    var saysYes = false
    /// Other settings than the recommended ones, or other requirements for Codex.
    var settings: String?
    /// The hook; the built one without it.
    var hook: String?
    /// Files by their path in the client's folder.
    var files: [String: String] = [:]
    /// Further arguments of the client; `@W@` stands for its folder.
    var arguments: [String] = []
    /// Further variables of the client.
    var variables: [String: String] = [:]
  }

  /// The client did not do its work: nothing that it left behind says anything about a hook.
  struct DidNotRun: Error, CustomStringConvertible {
    var status: Int32
    /// The ends of what the client and its scripted model said.
    var said: String

    var description: String { "the client ended with status \(status) or called no tool: \(said)" }
  }

  static let fixtures = BuiltProducts.root.appending(path: "Tests/Fixtures/agents")

  /// Whether this user may mount something of its own over /etc, in a user namespace where they are not root.
  static let canMount: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/unshare")
    process.arguments = (getuid() == 0 ? [] : ["--map-root-user"]) + ["--mount", "true"]
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// The calls that reached the stub terraform, e.g. `terraform plan`.
  let terraformCalls: [String]
  /// What the model was told about its tool calls, in order.
  let results: [String]
  /// The names of the files in the client's folder.
  let files: Set<String>
  /// The files' texts.
  let texts: [String: String]
  /// The records of Tagout's ledger, as JSON objects.
  let records: [[String: Any]]

  /// Runs a scenario (see `fake_anthropic.py`, `fake_openai.py`); `@W@` in it stands for the client's folder. Throws
  /// when the client fails or told the model about no tool.
  init(_ scenario: Any, _ setup: Setup = Setup()) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tagout-client-\(UUID().uuidString)")
    let work = folder.appending(path: "work")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // A scratch folder that cannot be removed hurts nobody.
    let file = folder.appending(path: "scenario.json")
    let text = String(
      decoding: try JSONSerialization.data(withJSONObject: scenario, options: .withoutEscapingSlashes), as: UTF8.self)
    try text.replacing("@W@", with: work.path()).write(to: file, atomically: true, encoding: .utf8)
    for (name, text) in setup.files {
      let path = work.appending(path: name)
      try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: path, atomically: true, encoding: .utf8)
    }
    let status = try AgentRun.run(setup, file, folder, work)
    terraformCalls = AgentRun.lines(folder.appending(path: "terraform.log"))
    let isClaude = setup.client == .claude
    results =
      isClaude
      ? AgentRun.lines(folder.appending(path: "stream.jsonl")).flatMap(AgentRun.claudeResults)
      : AgentRun.codexResults(AgentRun.lines(folder.appending(path: "requests.jsonl")).last ?? "")
    guard status == 0, !results.isEmpty else {
      let said = ["stderr.txt", "server.log", "stream.jsonl"].flatMap {
        AgentRun.lines(folder.appending(path: $0)).suffix(3)
      }
      throw DidNotRun(status: status, said: said.joined(separator: "\n"))
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: work.path())
    files = Set(names)
    texts = Dictionary(
      uniqueKeysWithValues: names.map { ($0, AgentRun.lines(work.appending(path: $0)).joined(separator: "\n")) })
    records = AgentRun.lines(folder.appending(path: "state/tagout/ledger/decisions.jsonl")).compactMap(AgentRun.object)
  }

  /// Gives the client's exit status.
  private static func run(_ setup: Setup, _ scenario: URL, _ folder: URL, _ work: URL) throws -> Int32 {
    let process = Process()
    process.executableURL = fixtures.appending(path: setup.client == .claude ? "run_claude.sh" : "run_codex.sh")
    process.arguments =
      [
        setup.client.path ?? "", setup.hook ?? BuiltProducts.path(of: "tagout-hook").path(), scenario.path(),
        folder.path(),
      ] + (setup.client == .claude ? ["--permission-mode", setup.mode] : [])
      + setup.arguments.map { $0.replacing("@W@", with: work.path()) }
    var environment = ProcessInfo.processInfo.environment
    environment["MANAGED"] = setup.isManaged ? "1" : nil
    environment["MORE"] = setup.variables.map { "\($0)=\($1)" }.sorted().joined(separator: " ")
    environment["YES"] = setup.saysYes ? "1" : nil
    if let settings = setup.settings {
      let path = folder.appending(path: "settings.template")
      try settings.write(to: path, atomically: true, encoding: .utf8)
      environment[setup.client == .claude ? "SETTINGS" : "REQUIREMENTS"] = path.path()
    }
    process.environment = environment
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// The tool results in one line of Claude Code's stream.
  private static func claudeResults(in line: String) -> [String] {
    guard let object = object(line), object["type"] as? String == "user",
      let message = object["message"] as? [String: Any], let content = message["content"] as? [[String: Any]]
    else { return [] }
    return content.filter { $0["type"] as? String == "tool_result" }.map { text(of: $0["content"]) }
  }

  /// The outputs of tools that Codex sent with its last request.
  private static func codexResults(_ request: String) -> [String] {
    guard let body = object(request)?["body"] as? [String: Any], let items = body["input"] as? [[String: Any]] else {
      return []
    }
    return items.filter { ($0["type"] as? String)?.hasSuffix("_output") == true }.map { text(of: $0["output"]) }
  }

  private static func text(of content: Any?) -> String {
    if let text = content as? String { return text }
    let parts = content as? [[String: Any]] ?? []
    return parts.compactMap { $0["text"] as? String }.joined(separator: "\n")
  }

  private static func object(_ line: String) -> [String: Any]? {
    // A line that is no JSON tells nothing.
    try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
  }

  private static func lines(_ file: URL) -> [String] {
    // A file that is not there has no lines.
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").map(String.init)
  }
}
