/// A place in PostgreSQL's log: a count of bytes, written as two hexadecimal halves (`pg_lsn`).
package struct LogPosition: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let bytes: UInt64

  /// Reads `16/B374D848`; nil for anything else.
  package init?(_ text: String) {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, halves.allSatisfy({ (1...8).contains($0.utf8.count) }),
      let high = UInt32(halves[0], radix: 16), let low = UInt32(halves[1], radix: 16)
    else { return nil }
    bytes = UInt64(high) << 32 | UInt64(low)
  }

  package var description: String {
    String(bytes >> 32, radix: 16, uppercase: true) + "/" + String(bytes & 0xFFFF_FFFF, radix: 16, uppercase: true)
  }

  /// The name of the segment that holds it (`XLogFileName` in PostgreSQL's xlog_internal.h).
  package func segment(timeline: UInt32, size: Int) -> String {
    let number = bytes / UInt64(size)
    let perHalf = 0x1_0000_0000 / UInt64(size)
    return [UInt64(timeline), number / perHalf, number % perHalf].map { part in
      let digits = String(part, radix: 16, uppercase: true)
      return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }.joined()
  }

  package static func < (left: LogPosition, right: LogPosition) -> Bool { left.bytes < right.bytes }
}
