import Vocabulary

/// Reads zip archives such as saved plans, with bounds on everything that they claim.
package enum ZipArchive {
  /// Whether bytes begin as a zip archive does, be it an empty one.
  package static func isZip(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// The wanted members in the order of the directory, inflated and checked. Throws for an archive that contradicts
  /// itself anywhere in its directory, and beyond the bounds.
  package static func members(
    of bytes: [UInt8], limits: ZipLimits = ZipLimits(), where isWanted: (String) -> Bool = { _ in true }
  ) throws(ArchiveError) -> [ArchiveMember] {
    try bytes.withUnsafeBufferPointer { (buffer: UnsafeBufferPointer<UInt8>) throws(ArchiveError) in
      let bytes = ZipBytes(raw: UnsafeRawBufferPointer(buffer))
      let directory = try ZipDirectory(bytes, limits: limits)
      var members: [ArchiveMember] = []
      var room = limits.inflatedBytes
      for entry in directory.entries where isWanted(entry.name) {
        guard entry.size <= room else { throw ArchiveError.tooLarge(bound: limits.inflatedBytes) }
        room -= entry.size
        let member = try ZipMember(entry, in: bytes, before: directory.start)
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
