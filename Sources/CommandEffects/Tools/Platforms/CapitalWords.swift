/// The words of a name that is written with capitals in place of blanks, as the operations of many clouds are.
enum CapitalWords {
  /// `delete`, `db`, `instance` of `DeleteDBInstance`; nothing for a name of one word, or one that starts small.
  static func parts(of name: String) -> [String] {
    let bytes = Array(name.utf8)
    guard let first = bytes.first, isUpper(first), bytes.count > 3, bytes.allSatisfy(isLetterOrDigit) else { return [] }
    var parts: [String] = []
    var start = 0
    for index in bytes.indices.dropFirst() where isUpper(bytes[index]) {
      let endsRun = index + 1 < bytes.count && !isUpper(bytes[index + 1]) && !isDigit(bytes[index + 1])
      guard !isUpper(bytes[index - 1]) || endsRun else { continue }
      parts.append(String(decoding: bytes[start..<index], as: UTF8.self).lowercased())
      start = index
    }
    guard !parts.isEmpty else { return [] }
    return parts + [String(decoding: bytes[start...], as: UTF8.self).lowercased()]
  }

  private static func isUpper(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isUpper(byte) || isDigit(byte) || (byte >= 97 && byte <= 122)
  }
}
