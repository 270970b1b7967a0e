/// Reads `.env` files as the dotenv libraries do: `NAME=value` a line, `export` allowed, quotes taken off, comments cut.
///
/// Lenient: a line that is none of these is left out. Nothing is interpolated: `$OTHER` stays as it is.
package enum DotenvReader {
  /// The names and values of a text; of one name twice the last counts.
  package static func read(_ bytes: [UInt8]) -> [String: String] {
    var values: [String: String] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      if let (name, value) = entry(trimmed(line)) { values[name] = value }
    }
    return values
  }

  private static func entry(_ line: ArraySlice<UInt8>) -> (String, String)? {
    guard let first = line.first, first != UInt8(ascii: "#"),
      let equals = line.firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") })
    else { return nil }
    var name = trimmed(line[..<equals])
    if name.starts(with: "export ".utf8) { name = trimmed(name.dropFirst(7)) }
    guard !name.isEmpty, name.allSatisfy(isNameByte) else { return nil }
    let value = unquoted(trimmed(line[(equals + 1)...]))
    return (String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self))
  }

  /// Without quotes; a value without quotes ends before ` #`.
  private static func unquoted(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      for index in value.indices.dropFirst() where value[index] == UInt8(ascii: "#") && value[index - 1] <= 32 {
        return trimmed(value[..<index])
      }
      return value
    }
    let inner = value.dropFirst()
    return inner.firstIndex(of: quote).map { inner[..<$0] } ?? inner
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes.drop { $0 <= 32 }
    while let last = bytes.last, last <= 32 { bytes.removeLast() }
    return bytes
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90)
      || (byte >= 97 && byte <= 122)
  }
}
