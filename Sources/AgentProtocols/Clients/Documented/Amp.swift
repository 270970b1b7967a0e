import Formats
import Vocabulary

/// Sourcegraph's Amp, by "Amp Plugin API": it starts no process for a hook, so a plugin of Tagout's hands over what
/// `tool.call` is given, and rejects the call with what the hook says.
package enum Amp: DocumentedClient {
  package static let name = "amp"
  package static let title = "Amp"
  package static let programs = ["amp"]
  package static let refusal = RefusalForm.status
  /// The plugin's event that is handed over.
  package static let event = "tool.call"

  package static func message(from bytes: [UInt8]) throws(ProtocolError) -> HookMessage {
    let payload = try Payload(bytes)
    let event = try payload.text("hook_event_name")
    guard event == Amp.event else { throw .unknownEvent(event) }
    let tool = try payload.name("tool")
    let call = ToolCallPayload(input: try payload.payload("input"))
    let base = try CallFolder.base(try payload.text("cwd"), member: "cwd")
    return .question(
      HookRequest(
        client: name, session: try payload.optionalText("thread"),
        directory: CallFolder.resolved(call.first(["cwd", "workdir"]), in: base), tool: tool,
        use: try payload.optionalText("toolUseID"), input: try input(of: tool, call)))
  }

  private static func input(of tool: String, _ call: ToolCallPayload) throws(ProtocolError) -> ToolInput {
    switch tool {
    case "Bash", "shell_command": return try call.shell("cmd", "command")
    case "create_file": return try call.write(["path"], ["content"])
    case "edit_file": return try call.edit(["path"], old: ["old_str"], new: ["new_str"])
    case "apply_patch": return call.patch("patchText", "input", "patch")
    case "Task": return call.prompt("prompt")
    default:
      if MCPToolName(tool) == nil, let command = call.first(["cmd"]) { return .shell(command: command) }
      return call.unknown(tool)
    }
  }

  package static func question(_ command: String, in folder: String, session: String) -> StructuredValue {
    .object([
      "hook_event_name": .string(event), "tool": .string("Bash"), "toolUseID": .string("toolu_canary"),
      "thread": .string(session), "cwd": .string(folder), "input": .object(["cmd": .string(command)]),
    ])
  }
}
