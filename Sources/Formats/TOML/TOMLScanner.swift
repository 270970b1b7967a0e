/// Moves over the bytes of a TOML text: white space, comments, headers and keys.
struct TOMLScanner {
  let bytes: [UInt8]
  var position = 0
  /// How many arrays and inline tables are open.
  var depth = 0

  /// A header's names, and whether it stands in two brackets.
  struct Header {
    var path: [String]
    var isArray: Bool
  }

  /// How many parts a key may have.
  private static let partBound = 64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The byte that comes next; nil at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Moves to the next header or key; false at the end of the text.
  mutating func skipToStatement() throws(FormatError) -> Bool {
    try skipLines()
    return position < bytes.count
  }

  /// A header, when one comes next.
  mutating func readHeader() throws(FormatError) -> Header? {
    guard next == UInt8(ascii: "[") else { return nil }
    position += 1
    let isArray = next == UInt8(ascii: "[")
    if isArray { position += 1 }
    let path = try readKey()
    try expect(UInt8(ascii: "]"), wanted: "\"]\"")
    if isArray {
      guard next == UInt8(ascii: "]") else { throw failure("\"]]\"") }
      position += 1
    }
    return Header(path: path, isArray: isArray)
  }

  /// A key with its parts.
  mutating func readKey() throws(FormatError) -> [String] {
    var parts: [String] = []
    while true {
      skipBlanks()
      parts.append(try readKeyPart())
      guard parts.count <= TOMLScanner.partBound else {
        throw FormatError(.toml, .tooDeep(bound: TOMLScanner.partBound), at: position)
      }
      skipBlanks()
      guard next == UInt8(ascii: ".") else { return parts }
      position += 1
    }
  }

  private mutating func readKeyPart() throws(FormatError) -> String {
    if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") { return try readQuoted() }
    let start = position
    while let byte = next, byte.isBareKey { position += 1 }
    guard position > start else { throw failure("a key") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Consumes one byte after blanks.
  mutating func expect(_ byte: UInt8, wanted: String) throws(FormatError) {
    skipBlanks()
    guard next == byte else { throw failure(wanted) }
    position += 1
  }

  /// After a statement: blanks, a comment, and the end of the line or of the text.
  mutating func endLine() throws(FormatError) {
    skipBlanks()
    try skipComment()
    guard position < bytes.count else { return }
    guard skipNewline() else { throw failure("the end of the line") }
  }

  /// Moves over blanks, comments and line ends.
  mutating func skipLines() throws(FormatError) {
    while position < bytes.count {
      let start = position
      skipBlanks()
      try skipComment()
      _ = skipNewline()
      if position == start { return }
    }
  }

  mutating func skipBlanks() {
    while next == 0x20 || next == 0x09 { position += 1 }
  }

  /// Consumes a line end, when one comes next.
  mutating func skipNewline() -> Bool {
    if next == 0x0A {
      position += 1
    } else if next == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A {
      position += 2
    } else {
      return false
    }
    return true
  }

  private mutating func skipComment() throws(FormatError) {
    guard next == UInt8(ascii: "#") else { return }
    while let byte = next, byte != 0x0A {
      if byte == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A { return }
      try checkControl(byte)
      position += 1
    }
  }

  /// Throws for a control character other than a tab.
  func checkControl(_ byte: UInt8) throws(FormatError) {
    if byte < 0x20 && byte != 0x09 || byte == 0x7F {
      throw FormatError(.toml, .controlCharacter(byte), at: position)
    }
  }

  /// What is wrong where it stands, given what could stand there.
  func failure(_ wanted: String) -> FormatError {
    guard let next else { return FormatError(.toml, .truncated, at: position) }
    return FormatError(.toml, .unexpected(next, wanted: wanted), at: position)
  }
}

extension UInt8 {
  fileprivate var isBareKey: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
