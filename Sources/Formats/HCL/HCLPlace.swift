import Vocabulary

/// Where an attribute or a block stands in the files that were read.
package struct HCLPlace: Sendable, Hashable {
  /// The number of the file, as whoever had it read counts.
  package var source: Int
  /// From the first byte of its name to after its last; empty in Terraform's JSON syntax, which keeps no places.
  package var range: ByteRange
  /// An attribute's value without what follows it; a block's body between its braces.
  package var inner: ByteRange

  package init(source: Int, range: ByteRange, inner: ByteRange) {
    self.source = source
    self.range = range
    self.inner = inner
  }
}
