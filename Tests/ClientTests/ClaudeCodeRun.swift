import Foundation
import TestSupport

/// One run of the real Claude Code client, in bypassPermissions mode, against the scripted model.
struct ClaudeCodeRun {
  /// The client's binary, as `make test` names it.
  static let client = ProcessInfo.processInfo.environment["TAGOUT_CLAUDE"]

  /// The calls that reached the stub terraform, e.g. `terraform plan`.
  let terraformCalls: [String]
  /// What the model was told about its tool calls, in order.
  let results: [String]

  /// Runs a scenario (see `fake_anthropic.py`) with the built hook.
  init(scenario: Any) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tagout-client-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // A scratch folder that cannot be removed hurts nobody.
    let file = folder.appending(path: "scenario.json")
    try JSONSerialization.data(withJSONObject: scenario).write(to: file)
    let process = Process()
    process.executableURL = BuiltProducts.root.appending(path: "Tests/Fixtures/agents/run_claude.sh")
    process.arguments = [
      Self.client ?? "claude", BuiltProducts.path(of: "tagout-hook").path(), file.path(), folder.path(),
      "--permission-mode", "bypassPermissions",
    ]
    try process.run()
    process.waitUntilExit()
    let log = try String(contentsOf: folder.appending(path: "terraform.log"), encoding: .utf8)
    terraformCalls = log.split(separator: "\n").map(String.init)
    let stream = try String(contentsOf: folder.appending(path: "stream.jsonl"), encoding: .utf8)
    results = stream.split(separator: "\n").flatMap { ClaudeCodeRun.results(in: Data($0.utf8)) }
  }

  /// The tool results in one line of the client's stream.
  private static func results(in line: Data) -> [String] {
    // A line that is no JSON holds no result.
    guard let object = try? JSONSerialization.jsonObject(with: line) as? [String: Any],
      object["type"] as? String == "user",
      let message = object["message"] as? [String: Any], let content = message["content"] as? [[String: Any]]
    else { return [] }
    return content.filter { $0["type"] as? String == "tool_result" }.map { block in
      if let text = block["content"] as? String { return text }
      let parts = block["content"] as? [[String: Any]] ?? []
      return parts.compactMap { $0["text"] as? String }.joined(separator: "\n")
    }
  }
}
