import Vocabulary

/// Reads a whole TOML text (version 1.0.0) into a value tree; dates and times stay text.
package enum TOMLReader {
  /// How far arrays and inline tables may lie in one another.
  static let depthBound = 64

  /// The value of a text: an object. Throws for what is no TOML and beyond the bounds.
  package static func read(_ bytes: [UInt8], bound: Int = 4 << 20) throws(FormatError) -> StructuredValue {
    guard bytes.count <= bound else { throw FormatError(.toml, .tooLarge(bound: bound), at: bound) }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw FormatError(.toml, .malformedText, at: TOMLReader.firstMalformed(bytes))
    }
    var scanner = TOMLScanner(bytes)
    var tables = TOMLTables()
    var current = TOMLTables.root
    while try scanner.skipToStatement() {
      let start = scanner.position
      if let header = try scanner.readHeader() {
        current = try tables.open(header.path, isArray: header.isArray, at: start)
      } else {
        let path = try scanner.readKey()
        try scanner.expect(UInt8(ascii: "="), wanted: "\"=\"")
        try tables.set(path, in: current, to: try scanner.readValue(), at: start)
      }
      try scanner.endLine()
    }
    return tables.value(of: TOMLTables.root)
  }

  private static func firstMalformed(_ bytes: [UInt8]) -> Int {
    var low = 0
    var high = bytes.count
    // The longest beginning that is whole, give or take the bytes of one character.
    while low < high {
      let middle = (low + high + 1) / 2
      let isWhole = (0..<4).contains { back in
        middle >= back && String(validating: bytes[..<(middle - back)], as: UTF8.self) != nil
      }
      if isWhole { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
