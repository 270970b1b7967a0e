extension RedactionText {
  /// The next run of bytes between blanks, quotes, parentheses and command separators; nil when there is none.
  ///
  /// It is not a shell word: quotes part it, so that the words of `bash -c '…'` are seen too.
  func nextWord(from start: Int) -> Range<Int>? {
    var offset = start
    while let byte = self[offset], RedactionText.partsWords(byte) { offset += 1 }
    let end = self.end(ofRunFrom: offset) { !RedactionText.partsWords($0) }
    return end > offset ? offset..<end : nil
  }

  /// Where the next word of the same command begins, its opening quote included; nil at the command's end.
  func startOfNextWord(after end: Int) -> Int? {
    var offset = end
    if let byte = self[offset], byte == quote(at: offset).mark { offset += 1 }
    let first = offset
    while let byte = self[offset] {
      if byte == UInt8(ascii: "\\"), self[offset + 1] == 0x0A {
        offset += 2
      } else if byte == 0x20 || byte == 0x09 {
        offset += 1
      } else {
        break
      }
    }
    guard offset > first, let byte = self[offset], byte != 0x0A, !RedactionText.endsCommand(byte) else { return nil }
    return offset
  }

  /// Whether a command ends between two words.
  func commandEnds(between first: Int, and second: Int) -> Bool {
    bytes[first..<second].contains { RedactionText.endsCommand($0) || $0 == 0x0A }
  }

  static func endsCommand(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "&")
  }

  private static func partsWords(_ byte: UInt8) -> Bool {
    if byte.isBlank || endsCommand(byte) { return true }
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "`"): return true
    default: return false
    }
  }
}
