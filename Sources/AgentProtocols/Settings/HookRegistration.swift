/// What a client's settings must hold for its hook to be Tagout's.
package struct HookRegistration: Sendable, Hashable {
  /// The client, as `tagout-hook` is called with it.
  package let client: String
  /// The absolute path of `tagout-hook`.
  package let program: String
  /// The events to be called for, the deciding one first.
  let events: [String]
  /// A setting beside the hooks that has to be true.
  let setting: String?

  /// What Claude Code is given, as measured with version 2.1.330: the program and its argument without a shell, a failure
  /// that blocks (known since 2.1.295), and no shell inside skills, which asks no hook.
  package static func claudeCode(program: String) -> HookRegistration {
    HookRegistration(
      client: ClaudeCode.name, program: program, events: ["PreToolUse", "PostToolUse", "PostToolUseFailure"],
      setting: "disableSkillShellExecution")
  }

  /// What Codex is given in its `hooks.json`, as measured with version 0.163.0: a shell command, since it knows nothing
  /// else and no `onFailure`. Nil when the path cannot be quoted.
  package static func codex(program: String) -> HookRegistration? {
    guard HookCommandLine.guarded(program, client: Codex.name) != nil else { return nil }
    return HookRegistration(
      client: Codex.name, program: program, events: ["PreToolUse", "PostToolUse"], setting: nil)
  }

  /// The group of an event. `ownsSetting` says that `setting` was put there together with it, which the order of the
  /// entry's last two members keeps in mind.
  func group(_ event: String, ownsSetting: Bool) -> SettingsValue {
    var entry: [(name: String, value: SettingsValue)] = [("type", .string("command"))]
    if let command = HookCommandLine.guarded(program, client: client), client == Codex.name {
      entry += [("command", .string(command)), ("timeout", .integer(10))]
    } else {
      entry += [("command", .string(program)), ("args", .array([.string(client)]))]
      let blocks = event == events.first
      let timeout: [(name: String, value: SettingsValue)] = [("timeout", .integer(10))]
      let failure: [(name: String, value: SettingsValue)] = blocks ? [("onFailure", .string("block"))] : []
      entry += ownsSetting ? timeout + failure : failure + timeout
    }
    return .object([("matcher", .string("*")), ("hooks", .array([.object(entry)]))])
  }

  /// A file that holds nothing else.
  func freshFile() -> [UInt8] {
    let text = whole.text(.lines(newline: "\n", indent: "", unit: "  "))
    return Array((text + "\n").utf8)
  }

  /// All of it as one object.
  var whole: SettingsValue {
    let groups = events.map { (name: $0, value: SettingsValue.array([group($0, ownsSetting: setting != nil)])) }
    let flags = setting.map { [(name: $0, value: SettingsValue.boolean(true))] } ?? []
    return .object([("hooks", .object(groups))] + flags)
  }
}
