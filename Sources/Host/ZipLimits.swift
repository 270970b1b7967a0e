/// The bounds of reading a zip archive.
package struct ZipLimits: Sendable, Hashable {
  package var members: Int
  /// Bytes of one name.
  package var nameBytes: Int
  /// Bytes of all wanted members, inflated.
  package var inflatedBytes: Int

  package init(members: Int = 10_000, nameBytes: Int = 4096, inflatedBytes: Int = 64 << 20) {
    self.members = members
    self.nameBytes = nameBytes
    self.inflatedBytes = inflatedBytes
  }
}
