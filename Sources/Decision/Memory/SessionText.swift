import Vocabulary

/// Words and names as a session's memory keeps and tells them.
enum SessionText {
  /// How many bytes of a command or a name are kept.
  static let bound = 240

  /// One line, cut at a character's beginning.
  static func cut(_ text: String) -> String {
    var bytes = Array(text.utf8.prefix(bound + 1)).map { $0 < 32 ? UInt8(32) : $0 }
    if bytes.count > bound {
      var end = bound
      while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      bytes.removeSubrange(end...)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// How a message tells of an earlier act: its command and how long ago.
  static func told(_ act: RememberedAct, at now: Instant) -> String {
    let minutes = max(0, now.milliseconds - act.time.milliseconds) / 60_000
    let ago = minutes == 0 ? "just now" : minutes == 1 ? "a minute ago" : "\(minutes) minutes ago"
    return "\"\(act.command)\" (\(ago))"
  }

  /// What an effect is on, for a message.
  static func target(_ effect: SessionEffect) -> String {
    if let name = effect.name { return "the \(effect.kind) \(name)" }
    return effect.extent == .one ? "a \(effect.kind)" : "the whole \(effect.kind)"
  }
}
