import Formats
import Vocabulary

/// Google's Gemini CLI, by its "Hooks reference" and "Tools reference" (hooks since 0.26).
///
/// A hook's standard output is read as JSON first; without one, exit status 2 stops the call. A hook that is missing,
/// killed or too slow lets it run.
package enum Gemini: DocumentedClient {
  package static let name = "gemini"
  package static let title = "Gemini CLI"
  package static let programs = ["gemini"]
  package static let refusal = RefusalForm.object(
    inside: nil, deciding: [.init("decision", .string("deny"))], reasons: ["reason"])

  private static let notices: Set<String> = [
    "AfterTool", "BeforeAgent", "AfterAgent", "BeforeModel", "BeforeToolSelection", "AfterModel", "SessionStart",
    "SessionEnd", "Notification", "PreCompress",
  ]

  package static func message(from bytes: [UInt8]) throws(ProtocolError) -> HookMessage {
    let payload = try Payload(bytes)
    let event = try payload.text("hook_event_name")
    if notices.contains(event) { return .notice(event: event) }
    guard event == "BeforeTool" else { throw .unknownEvent(event) }
    let tool = try payload.name("tool_name")
    let call = ToolCallPayload(input: try payload.payload("tool_input"))
    let base = try CallFolder.base(try payload.text("cwd"), member: "cwd")
    return .question(
      HookRequest(
        client: name, session: try payload.optionalText("session_id"),
        directory: CallFolder.resolved(call.first(["dir_path", "directory"]), in: base), tool: tool,
        input: try input(of: tool, call, context: payload.optionalPayload("mcp_context"))))
  }

  private static func input(
    of tool: String, _ call: ToolCallPayload, context: Payload?
  ) throws(ProtocolError) -> ToolInput {
    if let server = context?.value["server_name"]?.text {
      let name = context?.value["tool_name"]?.text ?? tool
      return .mcp(server: server, tool: name, arguments: call.input.value)
    }
    switch tool {
    case "run_shell_command": return try call.shell("command")
    case "write_file": return try call.write(["file_path"], ["content"])
    case "replace":
      return try call.edit(["file_path"], old: ["old_string"], new: ["new_string"], every: "allow_multiple")
    default: return call.unknown(tool)
    }
  }

  package static func question(_ command: String, in folder: String, session: String) -> StructuredValue {
    .object([
      "session_id": .string(session), "transcript_path": .string(folder + "/session.json"), "cwd": .string(folder),
      "hook_event_name": .string("BeforeTool"), "timestamp": .string("2026-01-01T00:00:00.000Z"),
      "tool_name": .string("run_shell_command"), "tool_input": .object(["command": .string(command)]),
    ])
  }
}
