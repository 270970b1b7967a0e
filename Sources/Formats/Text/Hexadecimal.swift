/// Bytes as hexadecimal digits (RFC 4648 §8).
package enum Hexadecimal {
  /// Lower-case digits, two a byte.
  ///
  /// Of an array alone: a generic one looks its witnesses up at run time, which was a sixth of a hook's work.
  package static func encode(_ bytes: [UInt8]) -> String {
    let digits = ("0123456789abcdef" as StaticString).utf8Start
    return String(unsafeUninitializedCapacity: bytes.count * 2) { target in
      var filled = 0
      for byte in bytes {
        target[filled] = digits[Int(byte >> 4)]
        target[filled + 1] = digits[Int(byte & 0xF)]
        filled += 2
      }
      return filled
    }
  }

  /// The bytes that digits of either case stand for. Throws for anything else and for half a byte.
  package static func decode(_ text: String) throws(FormatError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count / 2)
    var high: UInt8?
    for (offset, unit) in text.utf8.enumerated() {
      guard let digit = value(ofDigit: unit) else {
        throw FormatError(.hexadecimal, .unexpected(unit, wanted: "a digit of 0-9 or a-f"), at: offset)
      }
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    guard high == nil else { throw FormatError(.hexadecimal, .truncated, at: text.utf8.count) }
    return bytes
  }

  /// The value of one digit of either case, nil when it is none.
  @inline(__always)
  package static func value(ofDigit byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
