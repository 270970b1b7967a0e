import Formats
import Vocabulary

/// Moonshot's Kimi CLI and Kimi Code CLI, by "Hooks" of both.
///
/// Exit status 2 stops the call and gives standard error to the model; whatever else goes wrong lets it run.
package enum Kimi: DocumentedClient {
  package static let name = "kimi"
  package static let title = "Kimi CLI"
  package static let programs = ["kimi"]
  package static let refusal = RefusalForm.status

  private static let notices: Set<String> = [
    "PostToolUse", "PostToolUseFailure", "UserPromptSubmit", "Stop", "StopFailure", "SessionStart", "SessionEnd",
    "SubagentStart", "SubagentStop", "PreCompact", "PostCompact", "Notification", "PermissionRequest",
    "PermissionResult", "Interrupt",
  ]

  package static func message(from bytes: [UInt8]) throws(ProtocolError) -> HookMessage {
    let payload = try Payload(bytes)
    let event = try payload.text("hook_event_name")
    if notices.contains(event) { return .notice(event: event) }
    guard event == "PreToolUse" else { throw .unknownEvent(event) }
    let tool = try payload.name("tool_name")
    let call = ToolCallPayload(input: try payload.payload("tool_input"))
    let base = try CallFolder.base(try payload.text("cwd"), member: "cwd")
    return .question(
      HookRequest(
        client: name, session: try payload.optionalText("session_id"),
        directory: CallFolder.resolved(call.first(["cwd"]), in: base), tool: tool,
        use: try payload.optionalText("tool_call_id"), input: try input(of: tool, call)))
  }

  private static func input(of tool: String, _ call: ToolCallPayload) throws(ProtocolError) -> ToolInput {
    let paths = ["path", "file_path"]
    switch tool {
    case "Shell", "Bash": return try call.shell("command")
    case "WriteFile", "Write":
      guard call.first(["mode"]) == "append" else { return try call.write(paths, ["content"]) }
      return try call.edit(paths, old: [], new: ["content"])
    case "StrReplaceFile":
      return try call.edits(paths, in: "edit", old: ["old", "old_string"], new: ["new", "new_string"])
    case "Edit": return try call.edit(paths, old: ["old_string", "old"], new: ["new_string", "new"])
    case "Task", "Agent": return call.prompt("prompt")
    default: return call.unknown(tool)
    }
  }

  package static func question(_ command: String, in folder: String, session: String) -> StructuredValue {
    .object([
      "session_id": .string(session), "cwd": .string(folder), "hook_event_name": .string("PreToolUse"),
      "tool_name": .string("Shell"), "tool_input": .object(["command": .string(command)]),
      "tool_call_id": .string("tool_canary"),
    ])
  }
}
