import Formats
import Vocabulary

/// One hook in a client's JSON settings.
struct HookEntry: Sendable {
  /// E.g. `PreToolUse`.
  var event: String
  /// The group (`matcher` and `hooks`) that it is in, and that group's place in its event.
  var group: JSONNode
  var groupIndex: Int
  /// The group's list of hooks, and the entry's place in it.
  var list: JSONNode
  var index: Int
  /// The program that is called.
  var program: String
  /// Whether the setting beside the hooks was put there together with it.
  var ownsSetting: Bool

  /// All hooks of the entry's group.
  var siblings: [JSONNode] { list.elements ?? [] }

  /// Whether the group holds nothing else.
  var isAlone: Bool { siblings.count == 1 }

  /// The entries that call Tagout for a client, in the order of the file.
  static func all(of client: String, in root: JSONNode) -> [HookEntry] {
    var entries: [HookEntry] = []
    for event in root["hooks"]?.members ?? [] {
      for (groupIndex, group) in (event.value.elements ?? []).enumerated() {
        guard let list = group["hooks"] else { continue }
        for (index, hook) in (list.elements ?? []).enumerated() {
          guard let program = program(of: hook, client: client) else { continue }
          entries.append(
            HookEntry(
              event: event.name, group: group, groupIndex: groupIndex, list: list, index: index, program: program,
              ownsSetting: ownsSetting(hook)))
        }
      }
    }
    return entries
  }

  private static func program(of hook: JSONNode, client: String) -> String? {
    guard let command = hook["command"]?.text else { return nil }
    let arguments = hook["args"].map { $0.elements?.compactMap(\.text) ?? [] }
    return HookCommandLine.path(command: command, arguments: arguments, client: client)
  }

  private static func ownsSetting(_ hook: JSONNode) -> Bool {
    guard let members = hook.members, let timeout = members.firstIndex(where: { $0.name == "timeout" }),
      let failure = members.firstIndex(where: { $0.name == "onFailure" })
    else { return false }
    return timeout < failure
  }
}

extension HookEntry {
  /// Throws for the first hook that the client would not accept: it would then pass over every hook of the file without
  /// a word (Claude Code 2.1.330; Codex reads its file in the same way).
  static func check(_ root: JSONNode) throws(SettingsError) {
    guard let hooks = root["hooks"] else { return }
    guard let events = hooks.members else { throw .wrongShape(path: "hooks", wanted: "an object") }
    for event in events {
      let path = "hooks.\(event.name)"
      guard let groups = event.value.elements else { throw .wrongShape(path: path, wanted: "a list") }
      for (index, group) in groups.enumerated() { try checkGroup(group, "\(path)[\(index)]") }
    }
  }

  private static func checkGroup(_ group: JSONNode, _ path: String) throws(SettingsError) {
    guard group.members != nil else { throw .wrongShape(path: path, wanted: "an object") }
    if let matcher = group["matcher"], matcher.text == nil {
      throw .wrongShape(path: "\(path).matcher", wanted: "a text")
    }
    guard let hooks = group["hooks"]?.elements else { throw .wrongShape(path: "\(path).hooks", wanted: "a list") }
    for (index, hook) in hooks.enumerated() { try checkHook(hook, "\(path).hooks[\(index)]") }
  }

  private static let types = ["command", "http", "prompt", "agent", "mcp_tool"]

  private static func checkHook(_ hook: JSONNode, _ path: String) throws(SettingsError) {
    guard let type = hook["type"]?.text, types.contains(type) else {
      throw .wrongShape(path: "\(path).type", wanted: "one of \(types.joined(separator: ", "))")
    }
    if type == "command", hook["command"]?.text?.isEmpty ?? true {
      throw .wrongShape(path: "\(path).command", wanted: "a command")
    }
    if let timeout = hook["timeout"], !isPositive(timeout) {
      throw .wrongShape(path: "\(path).timeout", wanted: "a number over 0")
    }
    if let failure = hook["onFailure"], failure.text != "block", failure.text != "continue" {
      throw .wrongShape(path: "\(path).onFailure", wanted: "\"block\" or \"continue\"")
    }
    if let arguments = hook["args"], arguments.elements?.allSatisfy({ $0.text != nil }) != true {
      throw .wrongShape(path: "\(path).args", wanted: "a list of texts")
    }
  }

  private static func isPositive(_ node: JSONNode) -> Bool {
    guard case .scalar(let value) = node.content else { return false }
    switch value {
    case .integer(let number): return number > 0
    case .real(let number): return number > 0
    default: return false
    }
  }
}
