extension TOMLScanner {
  /// A string of one line or of several, by its quotes.
  mutating func readString() throws(FormatError) -> String {
    guard let quote = next else { throw failure("a string") }
    let isLong = bytes[position...].starts(with: [quote, quote, quote])
    return isLong ? try readLines(quote) : try readQuoted()
  }

  /// A string of one line.
  mutating func readQuoted() throws(FormatError) -> String {
    let quote = bytes[position]
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      if byte == quote {
        position += 1
        return String(decoding: text, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        try readEscape(into: &text)
      } else {
        try checkControl(byte)
        text.append(byte)
        position += 1
      }
    }
    throw failure("a quote")
  }

  /// A string of several lines: a line end right after the quotes is not part of it.
  private mutating func readLines(_ quote: UInt8) throws(FormatError) -> String {
    position += 3
    _ = skipNewline()
    var text: [UInt8] = []
    while let byte = next {
      if byte == quote, let end = endOfLines(quote, &text) {
        position = end
        return String(decoding: text, as: UTF8.self)
      }
      if byte == quote {
        text.append(byte)
        position += 1
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        if try !skipFoldedLine() { try readEscape(into: &text) }
      } else if skipNewline() {
        text.append(0x0A)
      } else {
        try checkControl(byte)
        text.append(byte)
        position += 1
      }
    }
    throw failure("three quotes")
  }

  /// Where the string ends when three quotes come next; up to two more belong to it.
  private func endOfLines(_ quote: UInt8, _ text: inout [UInt8]) -> Int? {
    let run = bytes[position...].prefix(5).prefix { $0 == quote }.count
    guard run >= 3 else { return nil }
    text.append(contentsOf: repeatElement(quote, count: run - 3))
    return position + run
  }

  /// Moves over a backslash at the end of a line and the white space after it; false when it is another backslash.
  private mutating func skipFoldedLine() throws(FormatError) -> Bool {
    let start = position
    position += 1
    skipBlanks()
    guard skipNewline() else {
      position = start
      return false
    }
    while true {
      let before = position
      skipBlanks()
      _ = skipNewline()
      if position == before { return true }
    }
  }

  private mutating func readEscape(into text: inout [UInt8]) throws(FormatError) {
    guard position + 1 < bytes.count else { throw FormatError(.toml, .truncated, at: bytes.count) }
    let kind = bytes[position + 1]
    if kind == UInt8(ascii: "u") || kind == UInt8(ascii: "U") {
      return try readScalar(digits: kind == UInt8(ascii: "u") ? 4 : 8, into: &text)
    }
    let plain: [UInt8: UInt8] = [
      UInt8(ascii: "b"): 0x08, UInt8(ascii: "t"): 0x09, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "f"): 0x0C,
      UInt8(ascii: "r"): 0x0D, UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C,
    ]
    guard let byte = plain[kind] else { throw FormatError(.toml, .malformedEscape, at: position) }
    text.append(byte)
    position += 2
  }

  private mutating func readScalar(digits: Int, into text: inout [UInt8]) throws(FormatError) {
    let digitsText = bytes[position...].dropFirst(2).prefix(digits)
    guard digitsText.count == digits, digitsText.allSatisfy({ $0.isDigit(ofBase: 16) }),
      let number = UInt32(String(decoding: digitsText, as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(number)
    else { throw FormatError(.toml, .malformedEscape, at: position) }
    text.append(contentsOf: String(Character(scalar)).utf8)
    position += 2 + digits
  }
}
