/// A half-open range of UTF-8 byte offsets in a text, as the outward contract gives evidence (design §4).
package struct ByteRange: Sendable, Hashable {
  /// Offset of the first byte.
  package var start: Int
  /// Offset after the last byte.
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a byte range runs forward: \(start)..<\(end)")
    self.start = start
    self.end = end
  }

  /// The smallest range that holds both.
  package func union(_ other: ByteRange) -> ByteRange {
    ByteRange(min(start, other.start), max(end, other.end))
  }
}
