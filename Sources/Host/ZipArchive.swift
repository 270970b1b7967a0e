import Vocabulary

/// Reads zip archives such as saved plans, with bounds on everything that they claim.
package enum ZipArchive {
  /// Whether bytes begin as a zip archive does, be it an empty one.
  package static func isZip(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// The wanted members in the order of the directory, inflated and checked. Throws for an archive that contradicts
  /// itself anywhere in its directory, and beyond the bounds.
  ///
  /// - Parameter lanes: the first wanted member, mostly the biggest, may be inflated at once with the others.
  package static func members(
    of bytes: [UInt8], limits: ZipLimits = ZipLimits(), lanes: any Lanes = .one,
    where isWanted: (String) -> Bool = { _ in true }
  ) throws(ArchiveError) -> [ArchiveMember] {
    try bytes.withUnsafeBufferPointer { (buffer: UnsafeBufferPointer<UInt8>) throws(ArchiveError) in
      // Only read, and outlived by the archive's bytes.
      nonisolated(unsafe) let bytes = ZipBytes(raw: UnsafeRawBufferPointer(buffer))
      let directory = try ZipDirectory(bytes, limits: limits)
      let entries = directory.entries.filter { isWanted($0.name) }
      var room = limits.inflatedBytes
      for entry in entries {
        guard entry.size <= room else { throw ArchiveError.tooLarge(bound: limits.inflatedBytes) }
        room -= entry.size
      }
      let (first, others) = lanes.both(
        { read(entries.prefix(1), of: bytes, before: directory.start) },
        { read(entries.dropFirst(), of: bytes, before: directory.start) })
      return try first.get() + others.get()
    }
  }

  private static func read(
    _ entries: ArraySlice<ZipDirectory.Entry>, of bytes: ZipBytes, before end: Int
  ) -> Result<[ArchiveMember], ArchiveError> {
    Result { () throws(ArchiveError) in
      var members: [ArchiveMember] = []
      for entry in entries {
        let member = try ZipMember(entry, in: bytes, before: end)
        members.append(ArchiveMember(name: entry.name, bytes: try member.read(from: bytes)))
      }
      return members
    }
  }

  /// The names of all members, in the order of the directory.
  package static func names(
    of bytes: [UInt8], limits: ZipLimits = ZipLimits()
  ) throws(ArchiveError) -> [String] {
    try bytes.withUnsafeBufferPointer { (buffer: UnsafeBufferPointer<UInt8>) throws(ArchiveError) in
      try ZipDirectory(ZipBytes(raw: UnsafeRawBufferPointer(buffer)), limits: limits).entries.map(\.name)
    }
  }
}
