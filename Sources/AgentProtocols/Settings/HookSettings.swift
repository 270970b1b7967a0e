import Formats
import Vocabulary

/// Puts Tagout's hook into a client's JSON settings, and takes it out again: exact inverses of each other.
///
/// Everything that is not Tagout's keeps its bytes. A file that does not parse, or that the client would not read, is
/// left as it is.
package enum HookSettings {
  /// The file with the hook in it; `old` is nil when there is no file. Twice is once.
  package static func installed(
    _ registration: HookRegistration, in old: [UInt8]?
  ) throws(SettingsError) -> SettingsChange {
    guard let old else { return SettingsChange(content: registration.freshFile()) }
    if isBlank(old) { return SettingsChange(content: Array(registration.whole.text(.compact).utf8) + old) }
    let text = try SettingsText(old)
    try HookEntry.check(text.root)
    let entries = HookEntry.all(of: registration.client, in: text.root)
    let remarks = self.remarks(registration, text)
    if isComplete(registration, entries, text) {
      return SettingsChange(content: old, remarks: remarks, wasThere: true)
    }
    var bare = try removed(registration.client, from: text)
    try add(registration, to: &bare)
    return SettingsChange(content: bare.file, remarks: remarks, wasThere: !entries.isEmpty)
  }

  /// The file without the hook.
  package static func uninstalled(_ client: String, from old: [UInt8]?) throws(SettingsError) -> SettingsChange {
    guard let old else { return SettingsChange(content: nil) }
    if isBlank(old) { return SettingsChange(content: old) }
    let text = try SettingsText(old)
    guard let entry = HookEntry.all(of: client, in: text.root).first else { return SettingsChange(content: old) }
    if let whole = registration(client, program: entry.program) {
      if old == whole.freshFile() { return SettingsChange(content: nil, wasThere: true) }
      let compact = Array(whole.whole.text(.compact).utf8)
      if old.starts(with: compact), isBlank(Array(old.dropFirst(compact.count))) {
        return SettingsChange(content: Array(old.dropFirst(compact.count)), wasThere: true)
      }
    }
    return SettingsChange(content: try removed(client, from: text).file, wasThere: true)
  }

  private static func registration(_ client: String, program: String) -> HookRegistration? {
    client == Codex.name ? .codex(program: program) : .claudeCode(program: program)
  }

  private static func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }

  /// Each event has exactly one entry of ours, as it would be written today, for every tool.
  private static func isComplete(
    _ registration: HookRegistration, _ entries: [HookEntry], _ text: SettingsText
  ) -> Bool {
    let hasSetting = registration.setting.map { text.root[$0] != nil } ?? true
    guard hasSetting, entries.count == registration.events.count else { return false }
    return registration.events.allSatisfy { event in
      entries.contains { entry in
        guard entry.event == event, entry.isAlone else { return false }
        return [true, false].contains { entry.group.value == parsed(registration.group(event, ownsSetting: $0)) }
      }
    }
  }

  private static func parsed(_ value: SettingsValue) -> StructuredValue? {
    // What is written here is JSON; a value that is not would only never be found.
    try? JSONReader.read(value.text(.compact))
  }

  private static func add(_ registration: HookRegistration, to text: inout SettingsText) throws(SettingsError) {
    let owns = registration.setting.map { text.root[$0] == nil } ?? false
    for event in registration.events {
      let group = registration.group(event, ownsSetting: owns)
      guard let hooks = text.root["hooks"] else {
        try text.append("hooks", .object([(event, .array([group]))]), to: [])
        continue
      }
      if hooks[event] == nil {
        try text.append(event, .array([group]), to: ["hooks"])
      } else {
        try text.append(group, to: ["hooks", event])
      }
    }
    if owns, let setting = registration.setting { try text.append(setting, .boolean(true), to: []) }
  }

  private static func remarks(_ registration: HookRegistration, _ text: SettingsText) -> [String] {
    var remarks: [String] = []
    if let setting = registration.setting, let value = text.root[setting], value.content != .scalar(true) {
      remarks.append("\"\(setting)\" was kept as it is: a skill's inline shell runs without being asked about")
    }
    if text.root["disableAllHooks"]?.content == .scalar(true) {
      remarks.append("\"disableAllHooks\" is true in this file: no hook is called until it is taken out")
    }
    return remarks
  }
}
