import Formats
import Vocabulary

/// Amazon's Kiro and its predecessor Amazon Q, by "Hooks" of Kiro CLI 2 and 3.
///
/// A hook answers by its exit status alone: 2 stops the call and shows standard error to the model; any other failure
/// lets it run.
package enum Kiro: DocumentedClient {
  package static let name = "kiro"
  package static let title = "Kiro"
  package static let programs = ["kiro-cli", "q"]
  package static let refusal = RefusalForm.status

  private static let notices: Set<String> = [
    "agentspawn", "userpromptsubmit", "posttooluse", "stop", "sessionstart", "promptsubmit", "postfilesave",
    "postfilecreate", "postfiledelete", "pretaskexec", "posttaskexec", "manual",
  ]

  package static func message(from bytes: [UInt8]) throws(ProtocolError) -> HookMessage {
    let payload = try Payload(bytes)
    let event = try payload.text("hook_event_name")
    if notices.contains(event.lowercased()) { return .notice(event: event) }
    guard event == "preToolUse" || event == "PreToolUse" else { throw .unknownEvent(event) }
    let tool = try payload.name("tool_name")
    let call = ToolCallPayload(input: try payload.payload("tool_input"))
    let base = try CallFolder.base(try payload.text("cwd"), member: "cwd")
    return .question(
      HookRequest(
        client: name, session: try payload.optionalText("session_id"),
        directory: CallFolder.resolved(call.first(["working_dir", "cwd"]), in: base), tool: tool,
        input: try input(of: tool, call)))
  }

  private static func input(of tool: String, _ call: ToolCallPayload) throws(ProtocolError) -> ToolInput {
    switch tool {
    case "execute_bash", "execute_cmd", "shell", "executeBash": return try call.shell("command")
    case "fs_write", "write", "fsWrite", "fs_append", "fsAppend", "str_replace", "strReplace":
      return try writing(call)
    case "delete_file", "deleteFile": return try call.removal("targetFile", "path", "file_path")
    case "use_aws", "aws": return .shell(command: try awsCommand(call))
    case "use_subagent", "subagent", "delegate", "invokeSubAgent": return call.prompt("prompt", "task", "query")
    default: return call.unknown(tool)
    }
  }

  /// `create` writes a file whole; the others change it, and an appended text takes nothing away.
  private static func writing(_ call: ToolCallPayload) throws(ProtocolError) -> ToolInput {
    let paths = ["path", "file_path", "targetFile"]
    let verb = call.first(["command"])
    let whole = call.first(["file_text", "content", "text"])
    if let whole, verb == "create" || (verb == nil && call.first(["old_str", "oldStr"]) == nil) {
      return .write(path: try call.text(paths), content: whole)
    }
    return try call.edit(paths, old: ["old_str", "oldStr"], new: ["new_str", "newStr"])
  }

  /// The call of the AWS CLI that the tool makes: `aws SERVICE OPERATION --NAME VALUE…`.
  private static func awsCommand(_ call: ToolCallPayload) throws(ProtocolError) -> String {
    var words = ["aws", try call.text(["service_name"]), try call.text(["operation_name"])]
    for (option, names) in [("--region", ["region"]), ("--profile", ["profile_name"])] {
      if let value = call.first(names) { words += [option, value] }
    }
    if case .object(let parameters)? = call.input.value["parameters"] {
      for member in parameters.members {
        words.append("--" + KebabCase.of(member.name))
        words += values(member.value)
      }
    }
    return words.map { word in
      word.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0.isLetterOrDigit } ? word : ToolCallPayload.quoted(word)
    }.joined(separator: " ")
  }

  private static func values(_ value: StructuredValue) -> [String] {
    switch value {
    case .string(let text): return [text]
    case .array(let elements) where elements.allSatisfy({ $0.text != nil }): return elements.compactMap(\.text)
    case .null, .boolean(true): return []
    default: return [ToolInput.other(value).recordedText]
    }
  }

  package static func question(_ command: String, in folder: String, session: String) -> StructuredValue {
    .object([
      "hook_event_name": .string("preToolUse"), "cwd": .string(folder), "session_id": .string(session),
      "tool_name": .string("execute_bash"), "tool_input": .object(["command": .string(command)]),
    ])
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
