/// The bounds of listing a tar archive.
package struct TarLimits: Sendable, Hashable {
  package var members: Int
  /// Bytes of one name, and of the extended header that gives it.
  package var nameBytes: Int
  /// Bytes of the archive, unpacked from gzip, that are looked through.
  package var unpackedBytes: Int

  package init(members: Int = 10_000, nameBytes: Int = 65_536, unpackedBytes: Int = 256 << 20) {
    self.members = members
    self.nameBytes = nameBytes
    self.unpackedBytes = unpackedBytes
  }
}
