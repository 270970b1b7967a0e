/// One entry that a client's JSON settings must hold.
struct SettingsEntry: Sendable, Hashable {
  /// The names that lead to the list it stands in; the last one is the event's, where lists are by event.
  var path: [String]
  var value: SettingsValue

  /// The entries of a client, the one that decides over shell commands first, as the client's document has them.
  static func all(of client: String, command: String) -> [SettingsEntry] {
    let text = SettingsValue.string(command)
    let handler: [(name: String, value: SettingsValue)] = [("type", .string("command")), ("command", text)]
    switch client {
    case Gemini.name:
      let hook = handler + [("name", .string("tagout")), ("timeout", .integer(10_000))]
      return [SettingsEntry(path: ["hooks", "BeforeTool"], value: .object([("hooks", .array([.object(hook)]))]))]
    case Cursor.name:
      let hook = SettingsValue.object([("command", text), ("timeout", .integer(10)), ("failClosed", .boolean(true))])
      return paths(client).map { SettingsEntry(path: $0, value: hook) }
    case Copilot.name:
      let hook: [(name: String, value: SettingsValue)] = [
        ("type", .string("command")), ("bash", text), ("timeoutSec", .integer(10)),
      ]
      return [SettingsEntry(path: ["hooks", "preToolUse"], value: .object(hook))]
    case Windsurf.name:
      let hook = SettingsValue.object([("command", text), ("show_output", .boolean(true))])
      return paths(client).map { SettingsEntry(path: $0, value: hook) }
    case Kiro.name:
      let hook: [(name: String, value: SettingsValue)] = [
        ("name", .string("tagout")), ("trigger", .string("PreToolUse")), ("action", .object(handler)),
        ("timeout", .integer(10)), ("enabled", .boolean(true)),
      ]
      return [SettingsEntry(path: ["hooks"], value: .object(hook))]
    default:
      let hook = handler + [("timeout", .integer(10))]
      let group = SettingsValue.object([("matcher", .string("*")), ("hooks", .array([.object(hook)]))])
      return paths(client).map { SettingsEntry(path: $0, value: group) }
    }
  }

  /// Where the entries of a client stand.
  static func paths(_ client: String) -> [[String]] {
    switch client {
    case Gemini.name: [["hooks", "BeforeTool"]]
    case Cursor.name: ["beforeShellExecution", "beforeMCPExecution", "preToolUse"].map { ["hooks", $0] }
    case Copilot.name: [["hooks", "preToolUse"]]
    case Windsurf.name: ["pre_run_command", "pre_write_code", "pre_mcp_tool_use"].map { ["hooks", $0] }
    case Kiro.name: [["hooks"]]
    case Antigravity.name: [["tagout", "PreToolUse"]]
    default: [["hooks", "PreToolUse"]]
    }
  }

  /// The version of the file's form, which some clients want beside the hooks.
  static func version(_ client: String) -> SettingsValue? {
    switch client {
    case Cursor.name, Copilot.name: .integer(1)
    case Kiro.name: .string("v1")
    default: nil
    }
  }
}
