import Formats
import Vocabulary

/// OpenCode, by its documentation page "Plugins" (version 1): it starts no process for a hook, so a plugin of Tagout's
/// hands over what `tool.execute.before` is given, and throws what the hook says.
package enum OpenCode: DocumentedClient {
  package static let name = "opencode"
  package static let title = "OpenCode"
  package static let programs = ["opencode"]
  package static let refusal = RefusalForm.status
  /// The plugin's hook that is handed over.
  package static let event = "tool.execute.before"

  /// Its own tools; another one whose name is made of two parts belongs to an MCP server.
  private static let tools: Set<String> = [
    "codesearch", "glob", "grep", "invalid", "list", "lsp", "lsp_diagnostics", "lsp_hover", "plan_enter", "plan_exit",
    "question", "read", "skill", "todoread", "todowrite", "webfetch", "websearch",
  ]

  package static func message(from bytes: [UInt8]) throws(ProtocolError) -> HookMessage {
    let payload = try Payload(bytes)
    let event = try payload.text("hook_event_name")
    guard event == OpenCode.event else { throw .unknownEvent(event) }
    let tool = try payload.name("tool")
    let call = ToolCallPayload(input: try payload.payload("args"))
    let base = try CallFolder.base(try payload.text("cwd"), member: "cwd")
    return .question(
      HookRequest(
        client: name, session: try payload.optionalText("sessionID"),
        directory: CallFolder.resolved(call.first(["workdir"]), in: base), tool: tool,
        use: try payload.optionalText("callID"), input: try input(of: tool, call)))
  }

  private static func input(of tool: String, _ call: ToolCallPayload) throws(ProtocolError) -> ToolInput {
    switch tool {
    case "bash", "shell": return try call.shell("command")
    case "write": return try call.write(["filePath"], ["content"])
    case "edit": return try call.edit(["filePath"], old: ["oldString"], new: ["newString"], every: "replaceAll")
    case "multiedit":
      return try call.edits(
        ["filePath"], in: "edits", old: ["oldString"], new: ["newString"], every: "replaceAll")
    case "patch", "apply_patch": return call.patch("patchText", "patch", "input")
    case "task": return call.prompt("prompt")
    default:
      guard !tools.contains(tool), MCPToolName(tool) == nil,
        let name = MCPToolName(Array(tool.utf8)[...], between: Array("_".utf8))
      else { return call.unknown(tool) }
      return .mcp(server: name.server, tool: name.tool, arguments: call.input.value)
    }
  }

  package static func question(_ command: String, in folder: String, session: String) -> StructuredValue {
    .object([
      "hook_event_name": .string(event), "tool": .string("bash"), "sessionID": .string(session),
      "callID": .string("call_canary"), "cwd": .string(folder), "args": .object(["command": .string(command)]),
    ])
  }
}
