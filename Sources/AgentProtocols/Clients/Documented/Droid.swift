import Formats
import Vocabulary

/// Factory's Droid, by "Hooks reference" (since 0.24).
///
/// The fields are Claude Code's with some in camel case, and older versions have theirs in snake case: both are read.
/// Exit status 2 stops the call; a hook that fails otherwise lets it run.
package enum Droid: DocumentedClient {
  package static let name = "droid"
  package static let title = "Droid"
  package static let programs = ["droid"]
  package static let refusal = RefusalForm.object(
    inside: "hookSpecificOutput",
    deciding: [.init("hookEventName", .string("PreToolUse")), .init("permissionDecision", .string("deny"))],
    reasons: ["permissionDecisionReason"])

  private static let notices: Set<String> = [
    "PostToolUse", "Notification", "UserPromptSubmit", "Stop", "SubagentStart", "SubagentStop", "PreCompact",
    "SessionStart", "SessionEnd",
  ]

  package static func message(from bytes: [UInt8]) throws(ProtocolError) -> HookMessage {
    let payload = try Payload(bytes)
    let event = try payload.either("hookEventName", "hook_event_name")
    if notices.contains(event) { return .notice(event: event) }
    guard event == "PreToolUse" else { throw .unknownEvent(event) }
    let tool = try payload.name(payload.value["toolName"] == nil ? "tool_name" : "toolName")
    let arguments = try payload.payload(payload.value["toolInput"] == nil ? "tool_input" : "toolInput")
    let call = ToolCallPayload(input: arguments)
    let base = try CallFolder.base(try payload.text("cwd"), member: "cwd")
    return .question(
      HookRequest(
        client: name, session: try payload.optionalEither("sessionId", "session_id"),
        directory: CallFolder.resolved(call.first(["cwd", "workdir"]), in: base),
        permissionMode: try payload.optionalText("permissionMode"), tool: tool, input: try input(of: tool, call)))
  }

  private static func input(of tool: String, _ call: ToolCallPayload) throws(ProtocolError) -> ToolInput {
    let paths = ["file_path", "path"]
    let old = ["old_str", "old_string"]
    let new = ["new_str", "new_string"]
    switch tool {
    case "Execute", "Bash": return try call.shell("command")
    case "Create", "Write": return try call.write(paths, ["content"])
    case "Edit": return try call.edit(paths, old: old, new: new, every: "change_all")
    case "MultiEdit":
      let list = call.input.value["changes"] == nil ? "edits" : "changes"
      return try call.edits(paths, in: list, old: old, new: new, every: "change_all")
    case "ApplyPatch": return call.patch("input", "patch")
    case "Task": return call.prompt("prompt")
    default: return call.unknown(tool)
    }
  }

  package static func question(_ command: String, in folder: String, session: String) -> StructuredValue {
    .object([
      "sessionId": .string(session), "transcriptPath": .string(folder + "/session.jsonl"), "cwd": .string(folder),
      "permissionMode": .string("auto-high"), "hookEventName": .string("PreToolUse"), "tool_name": .string("Execute"),
      "tool_input": .object(["command": .string(command)]),
    ])
  }
}
