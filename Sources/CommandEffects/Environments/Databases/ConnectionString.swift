/// Cuts the `key=value` strings of libpq (PostgreSQL manual §34.1.1.1).
enum ConnectionString {
  /// The pairs in order, names in lower case; what has no `=` is a name with an empty value.
  ///
  /// Blanks may stand around the `=`, a value may stand in single quotes, and a backslash takes the next byte as it is.
  static func pairs(_ text: some StringProtocol) -> [(key: String, value: String)] {
    var pairs: [(String, String)] = []
    var rest = text.utf8[...]
    dropBlanks(&rest)
    while !rest.isEmpty {
      let key = rest.prefix { $0 != equals && !isBlank($0) }
      rest = rest[key.endIndex...]
      dropBlanks(&rest)
      var value: [UInt8] = []
      if rest.first == equals {
        rest = rest.dropFirst()
        dropBlanks(&rest)
        value = takeValue(&rest)
      }
      pairs.append((String(decoding: key, as: UTF8.self).lowercased(), String(decoding: value, as: UTF8.self)))
      dropBlanks(&rest)
    }
    return pairs
  }

  private static let equals = UInt8(ascii: "=")

  private static func takeValue<Bytes: Collection<UInt8>>(_ rest: inout Bytes) -> [UInt8]
  where Bytes.SubSequence == Bytes {
    let isQuoted = rest.first == UInt8(ascii: "'")
    if isQuoted { rest = rest.dropFirst() }
    var value: [UInt8] = []
    while let byte = rest.first, isQuoted ? byte != UInt8(ascii: "'") : !isBlank(byte) {
      rest = rest.dropFirst()
      guard byte == UInt8(ascii: "\\"), let next = rest.first else {
        value.append(byte)
        continue
      }
      value.append(next)
      rest = rest.dropFirst()
    }
    if isQuoted { rest = rest.dropFirst() }
    return value
  }

  private static func dropBlanks<Bytes: Collection<UInt8>>(_ rest: inout Bytes) where Bytes.SubSequence == Bytes {
    rest = rest.drop(while: isBlank)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }
}
