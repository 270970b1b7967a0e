import Foundation
import TestSupport
import Testing

@Suite(
  .enabled(
    if: AgentRun.Client.claude.path != nil,
    "TAGOUT_CLAUDE names no Claude Code client: make test installs it and sets it"),
  .serialized)
struct InstalledClaudeCodeTests {
  /// A user's settings with something of their own in them.
  private static let settings = "{\n\t\"env\": {\"A\": \"1\"},\n\t\"permissions\": { \"allow\": [\"Bash(ls:*)\"] }\n}\n"

  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "tagout-installed-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "home/.claude"), withIntermediateDirectories: true)
    try Data(Self.settings.utf8).write(to: file("home/.claude/settings.json"))
    try Data("{}".utf8).write(to: file("none.json"))
    let call: [String: Any] = [
      "name": "Bash", "input": ["command": "terraform destroy -auto-approve", "description": "a step"],
    ]
    try JSONSerialization.data(withJSONObject: [call]).write(to: file("scenario.json"))
  }

  private func file(_ name: String) -> URL { folder.appending(path: name) }

  private func text(_ name: String) throws -> String { try String(contentsOf: file(name), encoding: .utf8) }

  /// `tagout` for the user of the client's home.
  private func tagout(_ arguments: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = BuiltProducts.path(of: "tagout")
    process.arguments = arguments
    process.environment = ["HOME": file("home").path(), "PATH": "/usr/bin:/bin"]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Runs the client with nothing but its user's own settings; gives the calls that reached terraform.
  private func client() throws -> [String] {
    let process = Process()
    process.executableURL = BuiltProducts.root.appending(path: "Tests/Fixtures/agents/run_claude.sh")
    process.arguments = [
      AgentRun.Client.claude.path ?? "claude", BuiltProducts.path(of: "tagout-hook").path(),
      file("scenario.json").path(),
      folder.path(), "--permission-mode", "bypassPermissions",
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["SETTINGS": file("none.json").path(), "MANAGED": "", "YES": ""]) { $1 }
    // What a run before this one left would be taken for its own.
    for name in ["terraform.log", "port"] { try? FileManager.default.removeItem(at: file(name)) }
    try process.run()
    process.waitUntilExit()
    return try text("terraform.log").split(separator: "\n").map(String.init)
  }

  @Test("Claude Code obeys what install put into its settings, and is free again after uninstall, byte for byte")
  func installed() throws {
    defer { try? FileManager.default.removeItem(at: folder) }  // A scratch folder that cannot be removed hurts nobody.
    #expect(try tagout("install", "claude-code", "--user") == 0)
    #expect(try client() == [])
    #expect(try text("stream.jsonl").contains("Tagout refused this"))
    #expect(try tagout("uninstall", "claude-code", "--user") == 0)
    #expect(try text("home/.claude/settings.json") == Self.settings)
    #expect(try client() == ["terraform destroy -auto-approve"])
  }
}
