import Vocabulary

extension JSONScanner {
  /// Consumes a number and checks its syntax; gives where it began.
  @inline(__always)
  mutating func scanNumber() throws(FormatError) -> Int {
    let start = position
    if byte(at: position) == UInt8(ascii: "-") { position += 1 }
    let whole = position
    skipDigits()
    guard position > whole, position == whole + 1 || byte(at: whole) != UInt8(ascii: "0") else {
      throw numberFailure(at: start)
    }
    guard position < count else { return start }
    switch byte(at: position) {
    case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      try scanFraction(from: start)
    default:
      break
    }
    return start
  }

  @inline(__always)
  private mutating func skipDigits() {
    while position < count, byte(at: position) &- UInt8(ascii: "0") < 10 { position += 1 }
  }

  @inline(never)
  private mutating func scanFraction(from start: Int) throws(FormatError) {
    if byte(at: position) == UInt8(ascii: ".") {
      position += 1
      let digits = position
      skipDigits()
      guard position > digits else { throw numberFailure(at: start) }
    }
    guard position < count, byte(at: position) | 0x20 == UInt8(ascii: "e") else { return }
    position += 1
    if position < count, byte(at: position) == UInt8(ascii: "-") || byte(at: position) == UInt8(ascii: "+") {
      position += 1
    }
    let digits = position
    skipDigits()
    guard position > digits else { throw numberFailure(at: start) }
  }

  private func numberFailure(at start: Int) -> FormatError {
    if position >= count { return FormatError(.json, .truncated, at: position) }
    if position == start {
      return FormatError(.json, .unexpected(byte(at: position), wanted: "a value"), at: position)
    }
    return FormatError(.json, .malformedNumber, at: start)
  }

  /// Reads the number that comes next.
  mutating func readNumber() throws(FormatError) -> StructuredValue {
    let start = try scanNumber()
    return DecimalNumber.value(UnsafeRawBufferPointer(start: base + start, count: position - start))
  }
}
