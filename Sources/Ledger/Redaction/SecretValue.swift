/// Finds where a value ends, and whether it is a secret or only stands for one.
enum SecretValue {
  /// How a value is written.
  enum Style {
    /// A shell word, or text inside one.
    case word
    /// An unquoted JSON or YAML value, which a comma or a bracket ends too.
    case member
  }

  /// The range of the value at an offset; nil when it is empty, a reference such as `$TOKEN`, or a plain yes or no.
  static func range(in text: RedactionText, at start: Int, style: Style = .word) -> Range<Int>? {
    let range = start..<end(in: text, from: start, style: style)
    let value = text.bytes[range]
    guard !value.isEmpty, !isReference(value), !isPlain(value) else { return nil }
    return range
  }

  /// Whether a value is written as the path of a file.
  static func isPath(_ value: ArraySlice<UInt8>) -> Bool {
    let bare = value.drop { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\"") }
    return ["/", "./", "../", "~", "file:", "fileb:", "@"].contains { bare.starts(with: $0.utf8) }
  }

  private static func end(in text: RedactionText, from start: Int, style: Style) -> Int {
    let outer = text.quote(at: start).mark
    if let end = endOfEscapedQuotes(in: text, from: start) { return end }
    var offset = start
    while let byte = text[offset] {
      if byte == UInt8(ascii: "\\") {
        offset = min(offset + 2, text.bytes.count)
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        if byte == outer, offset > start || !opensValue(in: text, at: offset) { return offset }
        offset = endOfQuotes(in: text, openedAt: offset)
      } else if ends(byte, at: offset, in: text, isQuoted: outer != nil, style: style) {
        return offset
      } else {
        offset += 1
      }
    }
    return offset
  }

  /// `\"a value\"` inside double quotes: up to the next escaped quote.
  private static func endOfEscapedQuotes(in text: RedactionText, from start: Int) -> Int? {
    guard text[start] == UInt8(ascii: "\\"), text[start + 1] == UInt8(ascii: "\"") else { return nil }
    var offset = start + 2
    while let byte = text[offset] {
      if byte == UInt8(ascii: "\\"), text[offset + 1] == UInt8(ascii: "\"") { return offset + 2 }
      offset += 1
    }
    return offset
  }

  /// A quote that ought to end the text around the value, but is followed by more of a word: the guess at the quoting
  /// was wrong, or the word goes on.
  private static func opensValue(in text: RedactionText, at offset: Int) -> Bool {
    guard let next = text[offset + 1] else { return false }
    return !next.isBlank && !isSeparator(next) && next != UInt8(ascii: ")")
  }

  private static func endOfQuotes(in text: RedactionText, openedAt start: Int) -> Int {
    let mark = text.bytes[start]
    var offset = start + 1
    while let byte = text[offset] {
      if byte == mark { return offset + 1 }
      offset += byte == UInt8(ascii: "\\") && mark == UInt8(ascii: "\"") ? 2 : 1
    }
    return text.bytes.count
  }

  private static func ends(
    _ byte: UInt8, at offset: Int, in text: RedactionText, isQuoted: Bool, style: Style
  ) -> Bool {
    if byte.isBlank { return true }
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "`"): return true
    case UInt8(ascii: "&"):
      return !isQuoted || text[offset + 1] == UInt8(ascii: "&") || startsAssignment(in: text, at: offset + 1)
    case UInt8(ascii: ","): return style == .member || startsAssignment(in: text, at: offset + 1)
    case UInt8(ascii: "}"), UInt8(ascii: "]"): return style == .member
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"): return !isQuoted
    default: return false
    }
  }

  private static func startsAssignment(in text: RedactionText, at offset: Int) -> Bool {
    let end = text.end(ofRunFrom: offset, bound: 64) { $0.isNameByte || $0 == UInt8(ascii: ".") }
    return end > offset && text[end] == UInt8(ascii: "=")
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "&")
  }

  /// `$NAME`, `${NAME…}`, `$(…`: what stands there is no secret, wherever it comes from.
  private static func isReference(_ value: ArraySlice<UInt8>) -> Bool {
    var bare = value
    while let last = bare.last, last == UInt8(ascii: "'") || last == UInt8(ascii: "\"") { bare.removeLast() }
    while let first = bare.first, first == UInt8(ascii: "\"") || first == UInt8(ascii: "\\") { bare.removeFirst() }
    guard bare.first == UInt8(ascii: "$") else { return bare.isEmpty }
    let rest = bare.dropFirst()
    if rest.first == UInt8(ascii: "{") { return rest.last == UInt8(ascii: "}") }
    return rest.first == UInt8(ascii: "(") || rest.allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: "_") }
  }

  private static func isPlain(_ value: ArraySlice<UInt8>) -> Bool {
    if value.first == UInt8(ascii: "{") || value.first == UInt8(ascii: "[") { return true }
    let quotes: (UInt8) -> Bool = { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\"") }
    let bare = value.filter { !quotes($0) }.map(\.loweredASCII)
    return bare.isEmpty || plain.contains { bare.elementsEqual($0.utf8) }
  }

  private static let plain = ["true", "false", "yes", "no", "null", "none", "0", "1"]
}
