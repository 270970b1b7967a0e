import Vocabulary

/// Takes one member out of a zip archive and checks it (PKWARE APPNOTE 6.3 §4.3.7).
struct ZipMember {
  static let signature: UInt32 = 0x0403_4B50
  private static let headerSize = 30
  /// Deflate cannot do better than this, so a member that claims more is none (zlib, "Technical Details").
  private static let bestRatio = 1032

  let entry: ZipDirectory.Entry
  /// Where the stored or deflated bytes lie.
  private let data: Range<Int>

  /// Finds the bytes. Throws when the member's own header is not as the directory says.
  init(_ entry: ZipDirectory.Entry, in bytes: ZipBytes, before end: Int) throws(ArchiveError) {
    let header = entry.headerOffset
    guard header + Self.headerSize <= end, bytes.word(header) == Self.signature else {
      throw ArchiveError.inconsistent("the header of \"\(entry.name)\"")
    }
    guard entry.flags & 1 == 0, bytes.short(header + 6) & 1 == 0 else { throw ArchiveError.unsupported("encryption") }
    let nameEnd = header + Self.headerSize + Int(bytes.short(header + 26))
    let start = nameEnd + Int(bytes.short(header + 28))
    guard start + entry.compressedSize <= end else { throw ArchiveError.truncated }
    guard bytes.raw[header + Self.headerSize..<nameEnd].elementsEqual(bytes.raw[entry.nameBytes]) else {
      throw ArchiveError.inconsistent("the name of \"\(entry.name)\"")
    }
    self.entry = entry
    data = start..<start + entry.compressedSize
  }

  /// The member's bytes, of exactly the claimed size and checksum.
  func read(from bytes: ZipBytes) throws(ArchiveError) -> [UInt8] {
    let packed = UnsafeRawBufferPointer(rebasing: bytes.raw[data])
    let content: [UInt8]
    switch entry.method {
    case 0:
      guard entry.size == packed.count else { throw ArchiveError.inconsistent("the size of \"\(entry.name)\"") }
      content = Array(packed)
    case 8:
      content = try inflated(packed)
    default:
      throw ArchiveError.unsupported("the compression method \(entry.method)")
    }
    guard ZipInflater.checksum(content) == entry.checksum else { throw ArchiveError.damaged(entry.name) }
    return content
  }

  private func inflated(_ packed: UnsafeRawBufferPointer) throws(ArchiveError) -> [UInt8] {
    guard entry.size <= (packed.count + 1) * Self.bestRatio else {
      throw ArchiveError.inconsistent("the size of \"\(entry.name)\"")
    }
    guard var inflater = ZipInflater(.none) else { throw ArchiveError.unsupported("data that needs more memory") }
    var isWhole = false
    let size = entry.size
    // Room for one byte at least: zlib takes no empty room, and what comes over the claimed size is seen.
    let content = [UInt8](unsafeUninitializedCapacity: max(1, size)) { buffer, filled in
      let step = inflater.inflate(packed, into: UnsafeMutableRawBufferPointer(buffer))
      filled = step?.produced ?? 0
      isWhole = step.map { $0.isAtEnd && $0.produced == size && $0.consumed == packed.count } ?? false
    }
    guard isWhole else { throw ArchiveError.damaged(entry.name) }
    return content
  }
}
