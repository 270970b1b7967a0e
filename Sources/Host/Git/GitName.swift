import Formats

/// The SHA-1 name of a git object, as twenty bytes.
enum GitName {
  /// From forty hexadecimal digits; nil for anything else.
  static func read(_ digits: some Collection<UInt8>) -> [UInt8]? {
    guard digits.count == 40 else { return nil }
    var name: [UInt8] = []
    var upper: UInt8?
    for digit in digits {
      guard let value = Hexadecimal.value(ofDigit: digit) else { return nil }
      if let first = upper {
        name.append(first << 4 | value)
        upper = nil
      } else {
        upper = value
      }
    }
    return name
  }
}
