/// The path of a request, looked at before anything else is: one spelling of each address, no way around it.
enum RequestTarget {
  /// The longest path and query.
  static let bound = 8192

  /// Why a target is refused; nil when it is plain.
  static func objection(to target: String) -> String? {
    guard target.utf8.count <= bound else { return "the address is over \(bound) bytes" }
    let path = target.prefix { $0 != "?" }
    guard path.utf8.first == UInt8(ascii: "/") else { return "the address does not begin with a slash" }
    guard target.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }) else {
      return "the address holds a byte that is no letter"
    }
    guard isWellEscaped(target.utf8) else { return "the address holds a percent sign that begins no byte" }
    let lower = path.lowercased()
    for trick in ["//", "\\", "%2f", "%5c", "%00", "%2e"] where lower.contains(trick) {
      return "the address holds \"\(trick)\""
    }
    guard !path.split(separator: "/").contains(where: { $0 == "." || $0 == ".." }) else {
      return "the address holds a step to another folder"
    }
    return nil
  }

  private static func isWellEscaped(_ bytes: String.UTF8View) -> Bool {
    var left = 0
    for byte in bytes {
      if left > 0 {
        guard Character(UnicodeScalar(byte)).isHexDigit else { return false }
        left -= 1
      } else if byte == UInt8(ascii: "%") {
        left = 2
      }
    }
    return left == 0
  }
}
