import Host

/// Writes zip archives by hand, for what no tool would write.
struct ZipBuilder {
  /// One stored member; what the headers say of it can be made wrong.
  struct Member {
    var name = "a"
    var localName: String?
    var content: [UInt8] = Array("hello".utf8)
    var method: UInt16 = 0
    var flags: UInt16 = 0
    var checksum: UInt32?
    var size: UInt32?
    var compressedSize: UInt32?
    var headerOffset: UInt32?
  }

  /// The CRC-32 of "hello".
  static let hello: UInt32 = 0x3610_A686

  var members: [Member] = [Member()]
  var count: UInt16?
  var before: [UInt8] = []
  var after: [UInt8] = []
  var comment: [UInt8] = []
  var commentLength: UInt16?
  var directoryOffset: UInt32?

  var bytes: [UInt8] {
    var archive = before
    var directory: [UInt8] = []
    for member in members {
      let offset = UInt32(archive.count)
      let name = Array(member.name.utf8)
      let localName = Array((member.localName ?? member.name).utf8)
      let sizes = Self.words(
        member.checksum ?? Self.hello, member.compressedSize ?? UInt32(member.content.count),
        member.size ?? UInt32(member.content.count))
      let head = Self.shorts(20, member.flags, member.method, 0, 0)
      archive += Self.words(0x0403_4B50) + head + sizes + Self.shorts(UInt16(localName.count), 0) + localName
      archive += member.content
      directory += Self.words(0x0201_4B50) + Self.shorts(20) + head + sizes
      directory += Self.shorts(UInt16(name.count), 0, 0, 0, 0) + Self.words(0, member.headerOffset ?? offset) + name
    }
    let start = directoryOffset ?? UInt32(archive.count)
    let number = count ?? UInt16(members.count)
    archive += directory + Self.words(0x0605_4B50) + Self.shorts(0, 0, number, number)
    archive +=
      Self.words(UInt32(directory.count), start) + Self.shorts(commentLength ?? UInt16(comment.count)) + comment
    return archive + after
  }

  static func of(_ change: (inout ZipBuilder) -> Void) -> [UInt8] {
    var builder = ZipBuilder()
    change(&builder)
    return builder.bytes
  }

  private static func shorts(_ numbers: UInt16...) -> [UInt8] {
    numbers.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  private static func words(_ numbers: UInt32...) -> [UInt8] {
    numbers.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> UInt32(8 * $0)) } }
  }
}
