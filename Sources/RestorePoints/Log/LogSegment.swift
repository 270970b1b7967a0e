/// One file of PostgreSQL's write-ahead log, by timeline and number.
package struct LogSegment: Sendable, Hashable, Comparable {
  package var timeline: UInt32
  /// Its place among all segments of its size, from 0.
  package var number: UInt64

  package init(timeline: UInt32, number: UInt64) {
    self.timeline = timeline
    self.number = number
  }

  /// The segment that holds a place of a timeline.
  package init(holding place: LogSequence, timeline: UInt32, size: SegmentSize) {
    self.init(timeline: timeline, number: place.bytes / size.bytes)
  }

  /// Reads `000000010000000000000003`; nil for another length, for what is not hexadecimal, and for a number that no
  /// segment of this size has. What follows the name in an archive (`-196fb7….lz4`, `.partial`) is the caller's to cut.
  package init?(name: some StringProtocol, size: SegmentSize) {
    guard name.utf8.count == 24 else { return nil }
    var parts: [UInt64] = [0, 0, 0]
    for (index, byte) in name.utf8.enumerated() {
      guard let digit = LogSequence.hexadecimalDigit(byte) else { return nil }
      parts[index / 8] = parts[index / 8] << 4 | digit
    }
    guard parts[2] < size.perHalf, let timeline = UInt32(exactly: parts[0]), timeline > 0 else { return nil }
    self.init(timeline: timeline, number: parts[1] * size.perHalf + parts[2])
  }

  /// The file's name (`XLogFileName` in PostgreSQL's `xlog_internal.h`).
  package func name(_ size: SegmentSize) -> String {
    [UInt64(timeline), number / size.perHalf, number % size.perHalf].map { part in
      let digits = String(part, radix: 16, uppercase: true)
      return String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
    }.joined()
  }

  /// Where its first byte stands in the log.
  package func start(_ size: SegmentSize) -> LogSequence { LogSequence(bytes: number &* size.bytes) }

  /// Where the byte after its last stands.
  package func end(_ size: SegmentSize) -> LogSequence { LogSequence(bytes: (number &+ 1) &* size.bytes) }

  package static func < (left: LogSegment, right: LogSegment) -> Bool {
    (left.timeline, left.number) < (right.timeline, right.number)
  }
}

/// How long the segments of a cluster's log are: `initdb --wal-segsize`.
package struct SegmentSize: Sendable, Hashable {
  /// A power of two from 1 MiB to 1 GiB.
  package let bytes: UInt64

  /// PostgreSQL's own default, 16 MiB.
  package static let usual = SegmentSize(unchecked: 16 << 20)

  /// Nil for what no cluster can have (`IsValidWalSegSize` in `xlog_internal.h`).
  package init?(bytes: Int) {
    guard bytes >= 1 << 20, bytes <= 1 << 30, bytes & (bytes - 1) == 0 else { return nil }
    self.init(unchecked: UInt64(bytes))
  }

  private init(unchecked bytes: UInt64) {
    self.bytes = bytes
  }

  /// How many segments share the middle eight digits of their names.
  package var perHalf: UInt64 { 0x1_0000_0000 / bytes }
}
