/// The central directory of a zip archive (PKWARE APPNOTE 6.3 §4.3.12, §4.3.16), read so that no other reader can see
/// other members: nothing before the archive or after it, no zip64, no second end record.
struct ZipDirectory {
  /// What the directory says of one member.
  struct Entry {
    var name: String
    var nameBytes: Range<Int>
    var flags: UInt16
    var method: UInt16
    var checksum: UInt32
    var compressedSize: Int
    var size: Int
    var headerOffset: Int
  }

  private static let endSignature: UInt32 = 0x0605_4B50
  private static let endSize = 22
  private static let entrySignature: UInt32 = 0x0201_4B50
  private static let entrySize = 46
  private static let longestComment = 0xFFFF

  /// Where the directory begins, after the last member.
  let start: Int
  let entries: [Entry]

  /// Reads the directory whole. Throws beyond the bounds on members and names, and for a name given twice.
  init(_ bytes: ZipBytes, limits: ZipLimits) throws(ArchiveError) {
    let end = try ZipDirectory.endRecord(bytes)
    let count = Int(bytes.short(end + 10))
    let size = Int(bytes.word(end + 12))
    start = Int(bytes.word(end + 16))
    guard bytes.short(end + 4) == 0, bytes.short(end + 6) == 0, bytes.short(end + 8) == count else {
      throw ArchiveError.unsupported("several parts")
    }
    guard count < 0xFFFF, size < 0xFFFF_FFFF, start < 0xFFFF_FFFF else { throw ArchiveError.unsupported("zip64") }
    guard start + size == end else { throw ArchiveError.inconsistent("the place of its directory") }
    guard count <= limits.members else { throw ArchiveError.tooManyMembers(bound: limits.members) }
    var entries: [Entry] = []
    var seen: Set<String> = []
    var position = start
    for _ in 0..<count {
      let entry = try ZipDirectory.entry(bytes, at: &position, before: end, limits: limits)
      guard seen.insert(entry.name).inserted else { throw ArchiveError.duplicateMember(entry.name) }
      entries.append(entry)
    }
    guard position == end else { throw ArchiveError.inconsistent("the number of its members") }
    self.entries = entries
  }

  /// Where the one end record begins: the last signature, its comment reaching to the last byte.
  private static func endRecord(_ bytes: ZipBytes) throws(ArchiveError) -> Int {
    var position = bytes.count - endSize
    let lowest = max(0, position - longestComment)
    while position >= lowest {
      if bytes.word(position) == endSignature {
        guard position + endSize + Int(bytes.short(position + 20)) == bytes.count else {
          throw ArchiveError.inconsistent("its end")
        }
        return position
      }
      position -= 1
    }
    throw bytes.count >= 4 && bytes.word(0) == ZipMember.signature ? .truncated : .notAnArchive(kind: "zip archive")
  }

  private static func entry(
    _ bytes: ZipBytes, at position: inout Int, before end: Int, limits: ZipLimits
  ) throws(ArchiveError) -> Entry {
    guard position + entrySize <= end, bytes.word(position) == entrySignature else {
      throw ArchiveError.inconsistent("its directory")
    }
    let nameLength = Int(bytes.short(position + 28))
    let length = entrySize + nameLength + Int(bytes.short(position + 30)) + Int(bytes.short(position + 32))
    guard position + length <= end else { throw ArchiveError.inconsistent("its directory") }
    guard nameLength <= limits.nameBytes else { throw ArchiveError.nameTooLong(bound: limits.nameBytes) }
    let nameBytes = position + entrySize..<position + entrySize + nameLength
    let entry = Entry(
      name: bytes.text(nameBytes), nameBytes: nameBytes, flags: bytes.short(position + 8),
      method: bytes.short(position + 10), checksum: bytes.word(position + 16),
      compressedSize: Int(bytes.word(position + 20)), size: Int(bytes.word(position + 24)),
      headerOffset: Int(bytes.word(position + 42)))
    guard entry.size < 0xFFFF_FFFF, entry.compressedSize < 0xFFFF_FFFF, entry.headerOffset < 0xFFFF_FFFF else {
      throw ArchiveError.unsupported("zip64")
    }
    position += length
    return entry
  }
}
