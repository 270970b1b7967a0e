import Formats
import Vocabulary

/// Google's Antigravity and its command line `agy`, by its documentation page "Hooks" (seen with `agy` 1.0.3 and later).
///
/// The payload names no event. A hook that says nothing leaves the call to the client's own rules; one that fails, and
/// output that is no decision, stops it.
package enum Antigravity: DocumentedClient {
  package static let name = "antigravity"
  package static let title = "Antigravity"
  package static let programs = ["agy"]
  package static let refusal = RefusalForm.object(
    inside: nil, deciding: [.init("decision", .string("deny"))], reasons: ["reason"])

  package static func message(from bytes: [UInt8]) throws(ProtocolError) -> HookMessage {
    let payload = try Payload(bytes)
    let use = try payload.payload("toolCall")
    let tool = try use.name("name")
    let call = ToolCallPayload(input: try use.payload("args"))
    let root = payload.value["workspacePaths"]?.elements?.first?.text
    let base = try CallFolder.base(root, member: "workspacePaths")
    return .question(
      HookRequest(
        client: name, session: try payload.optionalText("conversationId"),
        directory: CallFolder.resolved(call.first(["Cwd"]), in: base), tool: tool, input: try input(of: tool, call)))
  }

  private static func input(of tool: String, _ call: ToolCallPayload) throws(ProtocolError) -> ToolInput {
    let old = ["TargetContent"]
    let new = ["ReplacementContent"]
    switch tool {
    case "run_command": return try call.shell("CommandLine")
    case "send_command_input": return call.first(["Input"]).map { .shell(command: $0) } ?? .other(call.input.value)
    case "write_to_file": return try call.write(["TargetFile"], ["CodeContent"])
    case "replace_file_content" where call.input.value["ReplacementChunks"] == nil:
      return try call.edit(["TargetFile"], old: old, new: new, every: "AllowMultiple")
    case "replace_file_content", "multi_replace_file_content":
      return try call.edits(["TargetFile"], in: "ReplacementChunks", old: old, new: new, every: "AllowMultiple")
    case "call_mcp_tool":
      return .mcp(
        server: try call.text(["ServerName"]), tool: try call.text(["ToolName"]),
        arguments: call.input.value["Arguments"] ?? .object([:]))
    case "invoke_subagent": return call.prompt("Prompt")
    default: return call.unknown(tool)
    }
  }

  package static func question(_ command: String, in folder: String, session: String) -> StructuredValue {
    .object([
      "conversationId": .string(session), "stepIdx": .integer(3), "workspacePaths": .array([.string(folder)]),
      "transcriptPath": .string(folder + "/transcript.jsonl"),
      "toolCall": .object([
        "name": .string("run_command"),
        "args": .object(["CommandLine": .string(command), "Cwd": .string(folder)]),
      ]),
    ])
  }
}
