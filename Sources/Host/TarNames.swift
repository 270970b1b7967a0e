/// Lists tar archives, plain or gzipped: V7, ustar, GNU long names, and pax headers (POSIX.1-2017 `pax`, GNU tar manual
/// "Basic Tar Format").
package enum TarNames {
  /// The names in a tar, tar.gz or zip archive, told apart by their first bytes. Throws when the bytes are none of them.
  package static func ofArchive(_ bytes: [UInt8], limits: TarLimits = TarLimits()) throws(ArchiveError) -> ArchiveNames
  {
    if ZipArchive.isZip(bytes) {
      let names = try ZipArchive.names(of: bytes, limits: ZipLimits(members: Int(UInt16.max)))
      return ArchiveNames(names: Array(names.prefix(limits.members)), isComplete: names.count <= limits.members)
    }
    return try read(bytes, limits: limits)
  }

  /// The names in a tar or tar.gz archive. Throws when already the first header is none.
  package static func read(_ bytes: [UInt8], limits: TarLimits = TarLimits()) throws(ArchiveError) -> ArchiveNames {
    var reader = TarNameReader(limits: limits)
    if let packing = otherPacking(bytes) { throw ArchiveError.unsupported(packing) }
    if bytes.starts(with: [0x1F, 0x8B]) {
      try readGzip(bytes, &reader, limits: limits)
    } else {
      try bytes.withUnsafeBufferPointer { (buffer: UnsafeBufferPointer<UInt8>) throws(ArchiveError) in
        try reader.take(UnsafeRawBufferPointer(buffer))
      }
    }
    return reader.finish()
  }

  private static func readGzip(
    _ bytes: [UInt8], _ reader: inout TarNameReader, limits: TarLimits
  ) throws(ArchiveError) {
    guard var inflater = ZipInflater(.gzip) else { throw ArchiveError.unsupported("data that needs more memory") }
    var unpacked = [UInt8](repeating: 0, count: 1 << 16)
    var position = 0
    var room = limits.unpackedBytes
    while position < bytes.count, room > 0, !reader.isDone {
      guard let step = step(&inflater, bytes, from: position, into: &unpacked, most: room) else { break }
      position += step.consumed
      room -= step.produced
      try unpacked.withUnsafeBufferPointer { (buffer: UnsafeBufferPointer<UInt8>) throws(ArchiveError) in
        try reader.take(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<step.produced]))
      }
      if step.isAtEnd { inflater.restart() }
      if step.consumed == 0, step.produced == 0 { break }
    }
  }

  private static func step(
    _ inflater: inout ZipInflater, _ bytes: [UInt8], from position: Int, into unpacked: inout [UInt8], most: Int
  ) -> ZipInflater.Step? {
    bytes.withUnsafeBytes { packed in
      unpacked.withUnsafeMutableBytes { room in
        inflater.inflate(
          UnsafeRawBufferPointer(rebasing: packed[position...]),
          into: UnsafeMutableRawBufferPointer(rebasing: room.prefix(most)))
      }
    }
  }

  /// The packing that the first bytes tell of, when it is one that is not read.
  private static func otherPacking(_ bytes: [UInt8]) -> String? {
    let signs: [([UInt8], String)] = [
      (Array("BZh".utf8), "bzip2 compression"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz compression"),
      ([0x28, 0xB5, 0x2F, 0xFD], "zstd compression"), ([0x04, 0x22, 0x4D, 0x18], "lz4 compression"),
      ([0x1F, 0x9D], "compress compression"), (Array("LZIP".utf8), "lzip compression"),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "the 7-Zip format"), (Array("Rar!".utf8), "the RAR format"),
    ]
    return signs.first { bytes.starts(with: $0.0) }?.1
  }
}
