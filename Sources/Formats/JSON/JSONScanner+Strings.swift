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
    while true {
      skipPlainText()
      guard position < count else { throw failure(.truncated) }
      let next = byte(at: position)
      switch next {
      case UInt8(ascii: "\""):
        position += 1
        return isEscaped
      case UInt8(ascii: "\\"):
        isEscaped = true
        try scanEscape()
      case 0..<0x20:
        throw failure(.controlCharacter(next))
      default:
        let length = UTF8Check.sequenceLength(base + position, count: count - position)
        guard length > 0 else { throw failure(.malformedText) }
        position += length
      }
    }
  }

  private mutating func scanEscape() throws(FormatError) {
    guard position + 1 < count else {
      position = count
      throw failure(.truncated)
    }
    switch byte(at: position + 1) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
    case UInt8(ascii: "u"):
      try scanUnicodeEscape()
    default:
      throw failure(.malformedEscape)
    }
  }

  /// Consumes `\uXXXX`, or two of them that are a surrogate pair; half a pair is refused.
  private mutating func scanUnicodeEscape() throws(FormatError) {
    guard let unit = codeUnit(at: position) else { throw failure(.malformedEscape) }
    if unit & 0xF800 != 0xD800 {
      position += 6
      return
    }
    guard unit < 0xDC00, let low = codeUnit(at: position + 6), low & 0xFC00 == 0xDC00 else {
      throw failure(.malformedEscape)
    }
    position += 12
  }

  /// The code unit that `\uXXXX` writes at the offset, nil when there is none.
  private func codeUnit(at offset: Int) -> UInt32? {
    guard offset + 6 <= count, byte(at: offset) == UInt8(ascii: "\\"), byte(at: offset + 1) == UInt8(ascii: "u") else {
      return nil
    }
    var unit: UInt32 = 0
    for index in offset + 2..<offset + 6 {
      guard let digit = Hexadecimal.value(ofDigit: byte(at: index)) else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }

  /// The text of a string that has been scanned.
  func text(_ string: ScannedString) -> String {
    if string.isEscaped { return unescaped(string) }
    return String(
      decoding: UnsafeRawBufferPointer(start: base + string.start, count: string.end - string.start), as: UTF8.self)
  }

  /// The text of a string that has been scanned and has escapes.
  func unescaped(_ string: ScannedString) -> String {
    String(unsafeUninitializedCapacity: string.end - string.start) { target in
      var here = string.start
      var filled = 0
      while here < string.end {
        let next = byte(at: here)
        if next == UInt8(ascii: "\\") {
          let (scalar, length) = escape(at: here)
          for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            target[filled] = unit
            filled += 1
          }
          here += length
        } else {
          target[filled] = next
          filled += 1
          here += 1
        }
      }
      return filled
    }
  }

  /// What a checked escape stands for, and how many bytes it takes.
  private func escape(at offset: Int) -> (Unicode.Scalar, Int) {
    switch byte(at: offset + 1) {
    case UInt8(ascii: "b"): return ("\u{8}", 2)
    case UInt8(ascii: "f"): return ("\u{C}", 2)
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "u"):
      let unit = codeUnit(at: offset) ?? 0xFFFD
      if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
      let low = codeUnit(at: offset + 6) ?? 0xDC00
      return (Unicode.Scalar(0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF)) ?? "\u{FFFD}", 12)
    case let plain:
      return (Unicode.Scalar(plain), 2)
    }
  }
}
