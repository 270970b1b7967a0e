extension JSONScanner {
  /// Where the text between two quotes lies, and whether it has escapes.
  struct ScannedString {
    let start: Int
    let end: Int
    let isEscaped: Bool
  }

  /// Consumes a string, its opening quote being next, and checks it whole.
  @inline(__always)
  mutating func scanString() throws(FormatError) -> ScannedString {
    position += 1
    let start = position
    skipPlainText()
    if position < count, byte(at: position) == UInt8(ascii: "\"") {
      position += 1
      return ScannedString(start: start, end: position - 1, isEscaped: false)
    }
    let isEscaped = try scanIrregularText()
    return ScannedString(start: start, end: position - 1, isEscaped: isEscaped)
  }

  /// Moves over bytes that need no look: ASCII but for quotes, backslashes and control characters.
  @inline(__always)
  private mutating func skipPlainText() {
    var here = position
    while here + 8 <= count {
      let special = JSONBytes.special(word(at: here), orNotASCII: true)
      if special != 0 {
        position = here + special.trailingZeroBitCount / 8
        return
      }
      here += 8
    }
    while here < count, Self.isPlain(byte(at: here)) { here += 1 }
    position = here
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// Consumes the rest of a string, closing quote included; says whether it has escapes.
  @inline(never)
  private mutating func scanIrregularText() throws(FormatError) -> Bool {
    var isEscaped = false
    while position < count {
      let next = byte(at: position)
      switch next {
      case UInt8(ascii: "\\"):
        isEscaped = true
        try scanEscape()
        // Text in text has its escapes thick together.
        if position < count, Self.isPlain(byte(at: position)) { skipPlainText() }
      case UInt8(ascii: "\""):
        position += 1
        return isEscaped
      case 0..<0x20:
        throw failure(.controlCharacter(next))
      case 0x20..<0x80:
        skipPlainText()
      default:
        let length = UTF8Check.sequenceLength(base + position, count: count - position)
        guard length > 0 else { throw failure(.malformedText) }
        position += length
      }
    }
    throw failure(.truncated)
  }

  @inline(__always)
  private mutating func scanEscape() throws(FormatError) {
    guard position + 1 < count else {
      position = count
      throw failure(.truncated)
    }
    if JSONEscapes.simple(byte(at: position + 1)) != nil { position += 2 } else { try scanUnicodeEscape() }
  }

  /// Consumes `\uXXXX`, or two of them that are a surrogate pair; half a pair is refused, and any other escape.
  private mutating func scanUnicodeEscape() throws(FormatError) {
    let text = UnsafeRawBufferPointer(start: base, count: count)
    guard let unit = JSONEscapes.codeUnit(text, at: position) else { throw failure(.malformedEscape) }
    if unit & 0xF800 != 0xD800 {
      position += 6
      return
    }
    guard unit < 0xDC00, let low = JSONEscapes.codeUnit(text, at: position + 6), low & 0xFC00 == 0xDC00 else {
      throw failure(.malformedEscape)
    }
    position += 12
  }

  /// The text of a string that has been scanned.
  mutating func text(_ string: ScannedString) -> String {
    texts.text(string.isEscaped ? JSONEscapes.resolved(raw(string), in: &scratch) : raw(string))
  }

  /// The bytes of a string as they are written.
  @inline(__always)
  func raw(_ string: ScannedString) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: base + string.start, count: string.end - string.start)
  }
}
