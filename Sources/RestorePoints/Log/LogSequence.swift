/// A place in PostgreSQL's write-ahead log: a count of bytes, written as two hexadecimal halves (`pg_lsn`).
package struct LogSequence: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Bytes since the log began.
  package let bytes: UInt64

  package init(bytes: UInt64) {
    self.bytes = bytes
  }

  /// Reads `16/B374D848`; nil for anything else.
  package init?(_ text: String) {
    let halves = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard halves.count == 2, let high = LogSequence.half(halves[0]), let low = LogSequence.half(halves[1]) else {
      return nil
    }
    bytes = high << 32 | low
  }

  package var description: String {
    String(bytes >> 32, radix: 16, uppercase: true) + "/" + String(bytes & 0xFFFF_FFFF, radix: 16, uppercase: true)
  }

  /// How many bytes of log lie between an earlier place and this; negative when the other is later, and bounded to what
  /// an `Int64` holds.
  package func distance(since earlier: LogSequence) -> Int64 {
    bytes >= earlier.bytes
      ? Int64(clamping: bytes - earlier.bytes) : -Int64(clamping: earlier.bytes - bytes)
  }

  /// A sign is no digit here, which `UInt64(_:radix:)` would let pass.
  private static func half(_ digits: Substring.UTF8View) -> UInt64? {
    guard (1...8).contains(digits.count) else { return nil }
    var value: UInt64 = 0
    for byte in digits {
      guard let digit = hexadecimalDigit(byte) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  /// The value of a hexadecimal digit in either case.
  static func hexadecimalDigit(_ byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A") + 10)
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
    default: nil
    }
  }

  package static func < (left: LogSequence, right: LogSequence) -> Bool { left.bytes < right.bytes }
}
