import Vocabulary

extension TOMLScanner {
  /// The value that comes next.
  mutating func readValue() throws(FormatError) -> StructuredValue {
    skipBlanks()
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(try readString())
    case UInt8(ascii: "["): return try nested { (scanner) throws(FormatError) in try scanner.readArray() }
    case UInt8(ascii: "{"): return try nested { (scanner) throws(FormatError) in try scanner.readInlineTable() }
    default: return try readWord()
    }
  }

  private mutating func nested(
    _ read: (inout TOMLScanner) throws(FormatError) -> StructuredValue
  ) throws(FormatError) -> StructuredValue {
    depth += 1
    defer { depth -= 1 }
    guard depth <= TOMLReader.depthBound else {
      throw FormatError(.toml, .tooDeep(bound: TOMLReader.depthBound), at: position)
    }
    position += 1
    return try read(&self)
  }

  private mutating func readArray() throws(FormatError) -> StructuredValue {
    var elements: [StructuredValue] = []
    while true {
      try skipLines()
      if next == UInt8(ascii: "]") { break }
      elements.append(try readValue())
      try skipLines()
      if next == UInt8(ascii: "]") { break }
      guard next == UInt8(ascii: ",") else { throw failure("\",\" or \"]\"") }
      position += 1
    }
    position += 1
    return .array(elements)
  }

  private mutating func readInlineTable() throws(FormatError) -> StructuredValue {
    var tables = TOMLTables()
    skipBlanks()
    if next == UInt8(ascii: "}") {
      position += 1
      return tables.value(of: TOMLTables.root)
    }
    while true {
      let start = position
      let path = try readKey()
      try expect(UInt8(ascii: "="), wanted: "\"=\"")
      try tables.set(path, in: TOMLTables.root, to: try readValue(), at: start)
      skipBlanks()
      guard next != UInt8(ascii: "}") else { break }
      try expect(UInt8(ascii: ","), wanted: "\",\" or \"}\"")
    }
    position += 1
    return tables.value(of: TOMLTables.root)
  }

  /// A truth value, a number, a date or a time.
  private mutating func readWord() throws(FormatError) -> StructuredValue {
    let start = position
    while let byte = next, !byte.endsWord { position += 1 }
    // A date and its time may stand apart by one blank.
    if position - start == 10, next == 0x20, TOMLDate.isDate(bytes[start..<position]), isDigit(at: position + 1) {
      position += 1
      while let byte = next, !byte.endsWord { position += 1 }
    }
    let word = bytes[start..<position]
    switch String(decoding: word, as: UTF8.self) {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "": throw failure("a value")
    case let text:
      if TOMLDate.isValid(word) { return .string(text) }
      guard let number = TOMLNumber.value(word) else { throw FormatError(.toml, .malformedNumber, at: start) }
      return number
    }
  }

  private func isDigit(at offset: Int) -> Bool {
    offset < bytes.count && bytes[offset].isDigit(ofBase: 10)
  }
}

extension UInt8 {
  fileprivate var endsWord: Bool {
    switch self {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "#"),
      UInt8(ascii: "="):
      true
    default: false
    }
  }
}
