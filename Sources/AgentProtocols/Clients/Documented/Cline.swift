import Formats
import Vocabulary

/// Cline in an editor and on the command line, by its "Hook Reference" (since 3.36), and the form of its newer SDK.
///
/// The answer is one JSON object on standard output. A hook that fails lets the call run: the script that `install`
/// writes turns each failure into an answer.
package enum Cline: DocumentedClient {
  package static let name = "cline"
  package static let title = "Cline"
  package static let programs = ["cline"]
  package static let refusal = RefusalForm.object(
    inside: nil, deciding: [.init("cancel", .boolean(true))], reasons: ["errorMessage", "contextModification"])

  private static let notices: Set<String> = [
    "TaskStart", "TaskResume", "TaskCancel", "TaskComplete", "UserPromptSubmit", "PostToolUse", "PreCompact",
    "Notification", "tool_result", "agent_start", "agent_resume", "agent_abort", "agent_end", "prompt_submit",
  ]

  package static func message(from bytes: [UInt8]) throws(ProtocolError) -> HookMessage {
    let payload = try Payload(bytes)
    let event = try payload.text("hookName")
    if notices.contains(event) { return .notice(event: event) }
    switch event {
    case "PreToolUse", "tool_call": return .question(try request(payload))
    default: throw .unknownEvent(event)
    }
  }

  private static func request(_ payload: Payload) throws(ProtocolError) -> HookRequest {
    let isNew = payload.value["tool_call"] != nil
    let use = try payload.payload(isNew ? "tool_call" : "preToolUse")
    let tool = try use.name(isNew ? "name" : "toolName")
    let root = payload.value["workspaceRoots"]?.elements?.first?.text
    return HookRequest(
      client: name, session: try payload.optionalText("taskId"),
      directory: try CallFolder.base(root, member: "workspaceRoots"), tool: tool,
      input: try input(of: tool, ToolCallPayload(input: try use.payload(isNew ? "input" : "parameters"))))
  }

  private static func input(of tool: String, _ call: ToolCallPayload) throws(ProtocolError) -> ToolInput {
    switch tool {
    case "execute_command", "bash": return try call.shell("command")
    case "run_commands": return .shell(command: try commands(call).joined(separator: "\n"))
    case "write_to_file", "new_rule": return try call.write(["path", "absolutePath"], ["content"])
    case "replace_in_file":
      return .edit(
        path: try call.text(["path", "absolutePath"]), replacements: SearchBlocks.parts(try call.text(["diff"])))
    case "editor":
      if let text = call.first(["file_text"]) { return .write(path: try call.text(["path"]), content: text) }
      return try call.edit(["path"], old: ["old_str", "old_text"], new: ["new_str", "new_text"])
    case "apply_patch": return call.patch("input", "patch")
    case "use_mcp_tool":
      return .mcp(
        server: try call.text(["server_name"]), tool: try call.text(["tool_name"]), arguments: arguments(call))
    case "new_task", "use_subagents": return call.prompt("context", "prompt")
    default: return call.unknown(tool)
    }
  }

  private static func commands(_ call: ToolCallPayload) throws(ProtocolError) -> [String] {
    let value = call.input.value["commands"]
    if let text = value?.text { return [text] }
    guard let elements = value?.elements else { throw .missing("commands") }
    return elements.compactMap { $0.text ?? $0["command"]?.text }
  }

  /// The arguments of an MCP call are JSON in a text.
  private static func arguments(_ call: ToolCallPayload) -> StructuredValue {
    let value = call.input.value["arguments"] ?? .object([:])
    // A text that is no JSON is read as a text.
    guard let text = value.text, let read = try? JSONReader.read(text) else { return value }
    return read
  }

  package static func question(_ command: String, in folder: String, session: String) -> StructuredValue {
    .object([
      "clineVersion": .string("3.36.0"), "hookName": .string("PreToolUse"),
      "timestamp": .string("1767225600000"), "taskId": .string(session), "userId": .string(""),
      "workspaceRoots": .array([.string(folder)]),
      "preToolUse": .object([
        "toolName": .string("execute_command"),
        "parameters": .object(["command": .string(command), "requires_approval": .string("false")]),
      ]),
    ])
  }
}
