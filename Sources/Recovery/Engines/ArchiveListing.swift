/// What lies in an archive of PostgreSQL's log, by the names of its files alone.
package struct ArchiveListing: Sendable, Hashable {
  /// Whole segments, 24 hexadecimal digits each, sorted.
  package var segments: [String]
  /// The text of each timeline's history file, by its name (`00000002.history`).
  package var histories: [String: String]
  /// Bytes.
  package var segmentSize: Int

  package init(segments: [String], histories: [String: String], segmentSize: Int) {
    self.segments = segments
    self.histories = histories
    self.segmentSize = segmentSize
  }

  /// The first segment that lacks between two, both included, on whatever timeline; nil when all are there.
  ///
  /// - Parameters: segments of one size; the last may lie before the first, and then none lacks.
  package func gap(from first: String, to last: String) -> String? {
    guard let start = number(first), let end = number(last), start <= end else { return nil }
    let known = Set(segments.compactMap(number))
    guard let missing = (start...end).first(where: { !known.contains($0) }) else { return nil }
    let perHalf = 0x1_0000_0000 / UInt64(segmentSize)
    return first.prefix(8) + [missing / perHalf, missing % perHalf].map { part in
      let digits = String(part, radix: 16, uppercase: true)
      return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }.joined()
  }

  /// A segment's number in the log, without its timeline.
  private func number(_ segment: String) -> UInt64? {
    let tail = segment.dropFirst(8)
    guard segment.utf8.count == 24, let high = UInt64(tail.prefix(8), radix: 16),
      let low = UInt64(tail.dropFirst(8), radix: 16)
    else { return nil }
    return high * (0x1_0000_0000 / UInt64(segmentSize)) + low
  }
}
