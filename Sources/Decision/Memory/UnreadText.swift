/// A part of a command that speaks of destroying and that no reader understands.
package struct UnreadText: Sendable, Hashable {
  /// In lower case.
  package var text: String
  /// Whether it is code or a request in full view, not only the words of a program that nobody knows.
  package var isCode: Bool

  package init(_ text: String, isCode: Bool) {
    self.text = text
    self.isCode = isCode
  }

  /// Whether one of the keys stands in it as a name of its own.
  func names(_ keys: TargetKeys) -> Bool {
    keys.keys.contains { key in
      key.utf8.count >= 3 && UnreadText.contains(Array(text.utf8), Array(key.utf8))
    }
  }

  private static func contains(_ text: [UInt8], _ name: [UInt8]) -> Bool {
    guard text.count >= name.count else { return false }
    for start in 0...(text.count - name.count) where text[start] == name[0] {
      let end = start + name.count
      guard start == 0 || !isNameByte(text[start - 1]), end == text.count || !isNameByte(text[end]) else { continue }
      if text[start..<end].elementsEqual(name) { return true }
    }
    return false
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || (byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 122)
  }
}
