/// Passwords in SQL: `PASSWORD 'x'` and `IDENTIFIED BY 'x'`.
enum SQLPasswordRule: RedactionRule {
  static let summary = "the string after PASSWORD or IDENTIFIED BY in SQL"
  static let examples: [RedactionExample] = [
    ("psql -c \"ALTER USER app PASSWORD 'hunter2'\"", "psql -c \"ALTER USER app PASSWORD [redacted]\""),
    ("mysql -e \"CREATE USER u IDENTIFIED BY 'it''s'\"", "mysql -e \"CREATE USER u IDENTIFIED BY [redacted]\""),
  ]

  static func secrets(in text: RedactionText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var offset = 0
    while offset < text.bytes.count {
      guard let end = endOfKeyword(text, at: offset) else {
        offset += 1
        continue
      }
      let start = text.skippingBlanks(from: end)
      offset = end
      if start > end, text[start] == UInt8(ascii: "'"), let close = endOfString(text, openedAt: start) {
        found.append(start..<close)
        offset = close
      }
    }
    return found
  }

  private static func endOfKeyword(_ text: RedactionText, at offset: Int) -> Int? {
    if text.bytes[offset].loweredASCII == UInt8(ascii: "p"), text.matches("password", at: offset) { return offset + 8 }
    if text.bytes[offset].loweredASCII == UInt8(ascii: "i"), text.matches("identified by", at: offset) {
      return offset + 13
    }
    return nil
  }

  /// A quote is doubled inside an SQL string.
  private static func endOfString(_ text: RedactionText, openedAt start: Int) -> Int? {
    var offset = start + 1
    while let byte = text[offset] {
      if byte == UInt8(ascii: "'") {
        if text[offset + 1] != UInt8(ascii: "'") { return offset + 1 }
        offset += 1
      }
      offset += 1
    }
    return nil
  }
}
