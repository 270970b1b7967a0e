import Foundation
import TestSupport
import Testing

/// A folder for one user's state, and the built programs run in it.
final class HookProcess: Sendable {
  /// What a program said and how it ended.
  struct Output: Sendable {
    var status: Int32
    var text: String
  }

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "tagout-session-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)  // A scratch folder that cannot be removed hurts nobody.
  }

  /// What the hook answers to a Bash call of a session. It must end with the status: 0 when it could judge.
  func ask(
    _ command: String, session: String? = "s-1", agent: String? = nil, status: Int32 = 0
  ) throws -> String {
    var payload: [String: Any] = [
      "transcript_path": "/tmp/t", "cwd": folder.path(), "permission_mode": "bypassPermissions",
      "hook_event_name": "PreToolUse", "tool_name": "Bash", "tool_use_id": "toolu_1",
      "tool_input": ["command": command, "description": "a step"],
    ]
    if let session { payload["session_id"] = session }
    if let agent { payload["agent_id"] = agent }
    let output = try run("tagout-hook", ["claude-code"], input: JSONSerialization.data(withJSONObject: payload))
    #expect(output.status == status, "\(command): \(output.text)")
    return output.text
  }

  /// Runs `tagout` in a terminal of a person's own, or of the program above it when one is given.
  func type(
    _ arguments: [String], below parent: String? = nil, variables: [String: String] = [:], _ steps: [SessionStep] = []
  ) async throws -> PersonTerminal.Outcome {
    var argv = [BuiltProducts.path(of: "tagout").path(percentEncoded: false)] + arguments
    if let parent {
      let path = folder.appending(path: parent)
      // More than one command, so that the shell stays above the last.
      try Data("\"$@\"\nexit $?\n".utf8).write(to: path)
      argv = ["/bin/bash", path.path(percentEncoded: false)] + argv
    }
    return try await PersonTerminal(
      argv: argv, directory: folder.path(percentEncoded: false), environment: environment.merging(variables) { $1 },
      steps: steps
    ).run()
  }

  private var environment: [String: String] {
    ["HOME": folder.path(), "XDG_STATE_HOME": folder.appending(path: "state").path(), "PATH": "/usr/bin:/bin"]
  }

  /// Runs a built program with a home of its own and no terminal.
  func run(
    _ program: String, _ arguments: [String], input: Data = Data(), variables: [String: String] = [:]
  ) throws -> Output {
    let process = Process()
    process.executableURL = BuiltProducts.path(of: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment.merging(variables) { $1 }
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stdout
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: input)
    try stdin.fileHandleForWriting.close()
    let bytes = try stdout.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Output(status: process.terminationStatus, text: String(decoding: bytes, as: UTF8.self))
  }

  /// The files of sessions, by name.
  var sessionFiles: [String] {
    let path = folder.appending(path: "state/tagout/sessions").path()
    // No folder is no file.
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// Everything that is kept of sessions.
  func sessionText() throws -> String {
    try sessionFiles.map {
      try String(contentsOf: folder.appending(path: "state/tagout/sessions/\($0)"), encoding: .utf8)
    }.joined()
  }
}
