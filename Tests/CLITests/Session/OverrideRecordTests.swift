import Foundation
import Testing

/// That the user said yes is on record, whatever else goes wrong.
@Suite struct OverrideRecordTests {
  private static let command = "aws ec2 delete-vpc --vpc-id vpc-1"

  /// What the hook says when the client tells it that the call has run.
  private func tellOutcome(_ hook: HookProcess) throws -> HookProcess.Output {
    let payload: [String: Any] = [
      "session_id": "s-1", "transcript_path": "/tmp/t", "cwd": hook.folder.path(),
      "permission_mode": "bypassPermissions", "hook_event_name": "PostToolUse", "tool_name": "Bash",
      "tool_use_id": "toolu_1", "tool_input": ["command": Self.command, "description": "a step"],
      "tool_response": ["stdout": ""],
    ]
    return try hook.run("tagout-hook", ["claude-code"], input: JSONSerialization.data(withJSONObject: payload))
  }

  private func overrides(_ hook: HookProcess) throws -> Int {
    let records = try hook.run("tagout", ["ledger", "show", "--json"]).text
    return records.components(separatedBy: "\"kind\":\"overridden\"").count - 1
  }

  @Test("It is recorded once, though two hooks are told")
  func recordsOnce() throws {
    let hook = try HookProcess()
    #expect(try hook.ask(Self.command).contains("\"ask\""))
    #expect(try tellOutcome(hook).status == 0)
    #expect(try tellOutcome(hook).status == 0)
    #expect(try overrides(hook) == 1)
  }

  @Test("It is recorded when the session's memory cannot be written")
  func recordsWithoutMemory() throws {
    let hook = try HookProcess()
    #expect(try hook.ask(Self.command).contains("\"ask\""))
    let file = hook.folder.appending(path: "state/tagout/sessions").appending(
      path: try #require(hook.sessionFiles.first))
    try FileManager.default.removeItem(at: file)
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
    #expect(try tellOutcome(hook).status == 2)
    #expect(try overrides(hook) == 1)
  }

  @Test("It can be recorded later when the ledger cannot be written now")
  func recordsLater() throws {
    let hook = try HookProcess()
    #expect(try hook.ask(Self.command).contains("\"ask\""))
    let ledger = hook.folder.appending(path: "state/tagout/ledger")
    let aside = hook.folder.appending(path: "aside")
    try FileManager.default.moveItem(at: ledger, to: aside)
    try Data().write(to: ledger)
    #expect(try tellOutcome(hook).status == 2)
    try FileManager.default.removeItem(at: ledger)
    try FileManager.default.moveItem(at: aside, to: ledger)
    #expect(try tellOutcome(hook).status == 0)
    #expect(try overrides(hook) == 1)
  }
}
