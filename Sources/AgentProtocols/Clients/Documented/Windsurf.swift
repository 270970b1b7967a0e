import Formats
import Vocabulary

/// Windsurf's agent, by its documentation page "Cascade Hooks".
///
/// A hook answers by its exit status alone: 2 stops the action and shows standard error to the agent; any other lets it
/// go on.
package enum Windsurf: DocumentedClient {
  package static let name = "windsurf"
  package static let title = "Windsurf"
  package static let programs = ["windsurf"]
  package static let refusal = RefusalForm.status

  private static let notices: Set<String> = [
    "pre_read_code", "pre_user_prompt", "post_read_code", "post_write_code", "post_run_command", "post_mcp_tool_use",
    "post_cascade_response", "post_cascade_response_with_transcript", "post_setup_worktree",
  ]

  package static func message(from bytes: [UInt8]) throws(ProtocolError) -> HookMessage {
    let payload = try Payload(bytes)
    let event = try payload.text("agent_action_name")
    if notices.contains(event) { return .notice(event: event) }
    guard let input = try input(of: event, payload) else { throw .unknownEvent(event) }
    let folder = payload.optionalPayload("tool_info")?.value["cwd"]?.text
    return .question(
      HookRequest(
        client: name, session: try payload.optionalText("trajectory_id"),
        directory: try CallFolder.base(folder, member: "cwd"), tool: event,
        use: try payload.optionalText("execution_id"), input: input))
  }

  /// Nil for an action that is not known.
  private static func input(of event: String, _ payload: Payload) throws(ProtocolError) -> ToolInput? {
    guard ["pre_run_command", "pre_write_code", "pre_mcp_tool_use"].contains(event) else { return nil }
    let call = ToolCallPayload(input: try payload.payload("tool_info"))
    switch event {
    case "pre_run_command": return try call.shell("command_line")
    case "pre_write_code":
      return try call.edits(["file_path"], in: "edits", old: ["old_string"], new: ["new_string"])
    default:
      return .mcp(
        server: try call.text(["mcp_server_name"]), tool: try call.text(["mcp_tool_name"]),
        arguments: call.input.value["mcp_tool_arguments"] ?? .object([:]))
    }
  }

  package static func question(_ command: String, in folder: String, session: String) -> StructuredValue {
    .object([
      "agent_action_name": .string("pre_run_command"), "trajectory_id": .string(session),
      "execution_id": .string("tagout-canary"), "timestamp": .string("2026-01-01T00:00:00Z"),
      "tool_info": .object(["command_line": .string(command), "cwd": .string(folder)]),
    ])
  }
}
