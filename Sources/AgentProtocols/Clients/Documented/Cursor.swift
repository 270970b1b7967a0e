import Formats
import Vocabulary

/// Cursor's editor and its command-line agent, by its documentation page "Hooks" (since 1.7, `preToolUse` later).
///
/// `beforeShellExecution` and `beforeMCPExecution` come beside `preToolUse`, with fields of their own: each is judged.
/// Exit status 2 stops a call; another failure lets it run unless the entry says `failClosed`.
package enum Cursor: DocumentedClient {
  package static let name = "cursor"
  package static let title = "Cursor"
  package static let programs = ["cursor-agent"]
  package static let refusal = RefusalForm.object(
    inside: nil, deciding: [.init("permission", .string("deny"))], reasons: ["user_message", "agent_message"])

  private static let notices: Set<String> = [
    "sessionStart", "sessionEnd", "postToolUse", "postToolUseFailure", "subagentStart", "subagentStop",
    "afterShellExecution", "afterMCPExecution", "beforeReadFile", "afterFileEdit", "beforeSubmitPrompt", "preCompact",
    "stop", "afterAgentResponse", "afterAgentThought", "beforeTabFileRead", "afterTabFileEdit",
  ]

  package static func message(from bytes: [UInt8]) throws(ProtocolError) -> HookMessage {
    let payload = try Payload(bytes)
    let event = try payload.text("hook_event_name")
    switch event {
    case "beforeShellExecution":
      return .question(try request("Shell", payload, .shell(command: try payload.text("command"))))
    case "beforeMCPExecution":
      return .question(try request(try payload.name("tool_name"), payload, try mcp(payload)))
    case "preToolUse":
      let tool = try payload.name("tool_name")
      return .question(try request(tool, payload, try input(of: tool, ToolCallPayload(input: try toolInput(payload)))))
    default:
      guard notices.contains(event) else { throw .unknownEvent(event) }
      return .notice(event: event)
    }
  }

  private static func request(
    _ tool: String, _ payload: Payload, _ input: ToolInput
  ) throws(ProtocolError) -> HookRequest {
    let root = payload.value["workspace_roots"]?.elements?.first?.text
    let folder = try payload.optionalText("cwd").flatMap { $0.isEmpty ? nil : $0 } ?? root
    let base = try CallFolder.base(folder, member: "cwd")
    let named = payload.value["tool_input"]?["working_directory"]?.text
    return HookRequest(
      client: name, session: try payload.optionalText("conversation_id"),
      directory: CallFolder.resolved(named, in: base), tool: tool, use: try payload.optionalText("tool_use_id"),
      input: input)
  }

  /// `tool_input` is an object, and JSON in a text in `beforeMCPExecution`.
  private static func toolInput(_ payload: Payload) throws(ProtocolError) -> Payload {
    guard case .string(let text)? = payload.value["tool_input"] else { return try payload.payload("tool_input") }
    return try Payload(Array(text.utf8))
  }

  /// A server is told by its address or by the command that starts it.
  private static func mcp(_ payload: Payload) throws(ProtocolError) -> ToolInput {
    let tool = try payload.name("tool_name")
    let server = payload.value["server"]?.text ?? payload.value["url"]?.text ?? payload.value["command"]?.text ?? ""
    return .mcp(server: server, tool: tool, arguments: try toolInput(payload).value)
  }

  private static func input(of tool: String, _ call: ToolCallPayload) throws(ProtocolError) -> ToolInput {
    let paths = ["file_path", "path", "target_file"]
    switch tool {
    case "Shell": return try call.shell("command")
    case "Write" where call.first(["content", "contents"]) != nil || call.first(["old_string"]) == nil:
      return try call.write(paths, ["content", "contents", "file_text"])
    case "Write", "Edit", "StrReplace": return try call.edit(paths, old: ["old_string"], new: ["new_string"])
    case "Delete": return try call.removal("file_path", "path", "target_file")
    case "Task": return call.prompt("prompt", "task")
    default:
      guard tool.hasPrefix("MCP:") else { return call.unknown(tool) }
      let name = Array(tool.utf8)[4...]
      let split = MCPToolName(name, between: Array(":".utf8))
      return .mcp(
        server: split?.server ?? "", tool: split?.tool ?? String(decoding: name, as: UTF8.self),
        arguments: call.input.value)
    }
  }

  package static func question(_ command: String, in folder: String, session: String) -> StructuredValue {
    .object([
      "conversation_id": .string(session), "generation_id": .string("tagout-canary"), "model": .string("default"),
      "hook_event_name": .string("beforeShellExecution"), "cursor_version": .string("2.4.0"),
      "workspace_roots": .array([.string(folder)]), "command": .string(command), "cwd": .string(folder),
    ])
  }
}
