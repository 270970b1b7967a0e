import Formats
import Vocabulary

/// GitHub's Copilot CLI and cloud agent, by "GitHub Copilot hooks reference".
///
/// Two payloads are known: that of `preToolUse`, which names no event, and that of `PreToolUse` with Claude Code's
/// names. A hook that fails stops the call since 1.0.57; one that is too slow lets it run.
package enum Copilot: DocumentedClient {
  package static let name = "copilot"
  package static let title = "Copilot CLI"
  package static let programs = ["copilot"]
  package static let refusal = RefusalForm.object(
    inside: nil, deciding: [.init("permissionDecision", .string("deny"))], reasons: ["permissionDecisionReason"])

  private static let notices: Set<String> = [
    "SessionStart", "SessionEnd", "UserPromptSubmit", "PostToolUse", "PostToolUseFailure", "Stop", "SubagentStop",
    "ErrorOccurred", "PreCompact", "Notification", "PermissionRequest",
  ]

  /// Its own tools; another one whose name is made of two parts belongs to an MCP server.
  private static let tools: Set<String> = [
    "ask_user", "create", "edit", "exit_plan_mode", "fetch_copilot_cli_documentation", "glob", "grep", "list_agents",
    "list_bash", "list_powershell", "read_agent", "read_bash", "read_powershell", "report_intent", "rg", "show_file",
    "skill", "sql", "stop_bash", "stop_powershell", "store_memory", "update_todo", "view", "web_fetch", "web_search",
    "write_agent", "Read", "Grep", "Glob", "WebFetch", "WebSearch", "AskUserQuestion", "TodoWrite",
  ]

  package static func message(from bytes: [UInt8]) throws(ProtocolError) -> HookMessage {
    let payload = try Payload(bytes)
    guard let event = try payload.optionalText("hook_event_name") else { return try camelCase(payload) }
    if notices.contains(event) { return .notice(event: event) }
    guard event == "PreToolUse" else { throw .unknownEvent(event) }
    return .question(
      try request(payload, session: "session_id", tool: "tool_name", arguments: "tool_input"))
  }

  /// The event shows in the members alone.
  private static func camelCase(_ payload: Payload) throws(ProtocolError) -> HookMessage {
    if payload.value["toolResult"] != nil { return .notice(event: "postToolUse") }
    if payload.value["toolName"] != nil, payload.value["error"] != nil { return .notice(event: "postToolUseFailure") }
    return .question(try request(payload, session: "sessionId", tool: "toolName", arguments: "toolArgs"))
  }

  private static func request(
    _ payload: Payload, session: String, tool: String, arguments: String
  ) throws(ProtocolError) -> HookRequest {
    let name = try payload.name(tool)
    return HookRequest(
      client: Copilot.name, session: try payload.optionalText(session),
      directory: try CallFolder.base(try payload.text("cwd"), member: "cwd"), tool: name,
      input: try input(of: name, payload, arguments))
  }

  /// The arguments are an object, or its JSON in a text; a patch may be a text by itself.
  private static func input(of tool: String, _ payload: Payload, _ member: String) throws(ProtocolError) -> ToolInput {
    if tool == "apply_patch", let text = payload.value[member]?.text, !text.hasPrefix("{") { return .patch(text) }
    var input: Payload
    switch payload.value[member] {
    case .string(let text)?: input = try Payload(Array(text.utf8))
    default: input = try payload.payload(member)
    }
    let call = ToolCallPayload(input: input)
    let paths = ["path", "file_path"]
    switch tool {
    case "bash", "powershell", "Bash": return try call.shell("command")
    case "write_bash", "write_powershell": return try call.shell("input")
    case "create", "Write": return try call.write(paths, ["file_text", "content"])
    case "edit", "Edit", "str_replace_editor":
      if let text = call.first(["file_text"]) { return .write(path: try call.text(paths), content: text) }
      if let patch = call.first(["patch", "input"]) { return .patch(patch) }
      guard call.first(["new_str", "new_string"]) != nil else { return .other(input.value) }
      return try call.edit(paths, old: ["old_str", "old_string"], new: ["new_str", "new_string"])
    case "apply_patch": return call.patch("input", "patch")
    case "task", "Agent", "Task": return call.prompt("prompt")
    default: return other(tool, call)
    }
  }

  private static func other(_ tool: String, _ call: ToolCallPayload) -> ToolInput {
    guard !tools.contains(tool), MCPToolName(tool) == nil else { return call.unknown(tool) }
    let bytes = Array(tool.utf8)[...]
    guard let name = MCPToolName(bytes, between: Array("/".utf8)) ?? MCPToolName(bytes, between: Array("-".utf8)) else {
      return call.unknown(tool)
    }
    return .mcp(server: name.server, tool: name.tool, arguments: call.input.value)
  }

  package static func question(_ command: String, in folder: String, session: String) -> StructuredValue {
    .object([
      "sessionId": .string(session), "timestamp": .integer(1_767_225_600_000), "cwd": .string(folder),
      "toolName": .string("bash"),
      "toolArgs": .object(["command": .string(command), "description": .string("A canary.")]),
    ])
  }
}
