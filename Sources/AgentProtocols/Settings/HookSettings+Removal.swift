import Formats
import Vocabulary

extension HookSettings {
  /// A settings file has fewer entries of one client than this.
  private static let bound = 256

  /// The text without any entry of the client, last one first, so that each cut undoes the latest addition.
  static func removed(_ client: String, from old: SettingsText) throws(SettingsError) -> SettingsText {
    var text = old
    try removeSetting(of: client, from: &text)
    for _ in 0..<bound {
      guard let entry = HookEntry.all(of: client, in: text.root).last else { break }
      try remove(entry, from: &text)
    }
    return text
  }

  /// Takes out the setting that came with the hook, as long as it still has that value.
  private static func removeSetting(of client: String, from text: inout SettingsText) throws(SettingsError) {
    guard let setting = registrationSetting(client), let members = text.root.members,
      HookEntry.all(of: client, in: text.root).contains(where: \.ownsSetting),
      let index = members.firstIndex(where: { $0.name == setting }),
      members[index].value.content == .scalar(true)
    else { return }
    try text.remove(index, of: members.map(\.range), in: text.root)
  }

  private static func registrationSetting(_ client: String) -> String? {
    client == ClaudeCode.name ? HookRegistration.claudeCode(program: "").setting : nil
  }

  /// Takes out one entry, and whatever was made only to hold it.
  private static func remove(_ entry: HookEntry, from text: inout SettingsText) throws(SettingsError) {
    guard entry.isAlone else {
      return try text.remove(entry.index, of: entry.siblings.map(\.range), in: entry.list)
    }
    guard let hooks = text.root["hooks"], let events = hooks.members, let members = text.root.members,
      let event = events.firstIndex(where: { $0.name == entry.event }), let groups = events[event].value.elements,
      let hooksIndex = members.firstIndex(where: { $0.name == "hooks" })
    else { return }
    let array = events[event].value
    guard groups.count == 1, text.isSpaced(array) else {
      return try text.remove(entry.groupIndex, of: groups.map(\.range), in: array)
    }
    guard events.count == 1, text.isSpaced(hooks) else {
      return try text.remove(event, of: events.map(\.range), in: hooks)
    }
    try text.remove(hooksIndex, of: members.map(\.range), in: text.root)
  }
}
