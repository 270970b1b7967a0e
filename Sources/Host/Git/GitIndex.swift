/// The index of a git repository: which files it knows, and how they were when they were last looked at.
///
/// The form is that of git's own `Documentation/gitformat-index.txt`, versions 2 to 4, with SHA-1 names.
struct GitIndex {
  /// One file that git knows.
  struct Entry {
    /// Relative to the root, as bytes.
    var path: [UInt8]
    /// The type and permissions, as in `st_mode`.
    var mode: UInt32
    var modifiedSeconds: UInt32
    var modifiedNanoseconds: UInt32
    /// The lower 32 bits of the size.
    var size: UInt32
    /// Whether it is neither in conflict nor only meant to be added.
    var isSettled: Bool
    /// Whether git has been told not to look at the file.
    var isSkipped: Bool
  }

  private(set) var entries: [Entry] = []
  /// The tree that would be committed now; nil when git has not worked it out since the last change.
  private(set) var tree: [UInt8]?
  /// Whether an extension is in it that changes what the entries mean (a split or sparse index).
  private(set) var isPartial = false

  /// Nil for what is no index of a known form.
  init?(_ bytes: [UInt8]) {
    var reader = BigEndianReader(bytes)
    guard reader.take(4) == Array("DIRC".utf8), let version = reader.number(), (2...4).contains(version),
      let count = reader.number()
    else { return nil }
    var path: [UInt8] = []
    for _ in 0..<count {
      guard let entry = GitIndex.entry(&reader, version: version, previous: path) else { return nil }
      path = entry.path
      entries.append(entry)
    }
    readExtensions(&reader)
  }

  private static func entry(_ reader: inout BigEndianReader, version: UInt32, previous: [UInt8]) -> Entry? {
    let start = reader.position
    guard reader.skip(8), let seconds = reader.number(), let nanoseconds = reader.number(), reader.skip(8),
      let mode = reader.number(), reader.skip(8), let size = reader.number(), reader.skip(20), let flags = reader.half()
    else { return nil }
    let extended = flags & 0x4000 == 0 ? 0 : reader.half() ?? 0
    guard let path = self.path(&reader, version: version, previous: previous, start: start) else { return nil }
    return Entry(
      path: path, mode: mode, modifiedSeconds: seconds, modifiedNanoseconds: nanoseconds, size: size,
      isSettled: flags & 0x3000 == 0 && extended & 0x2000 == 0, isSkipped: flags & 0x8000 != 0 || extended & 0x4000 != 0
    )
  }

  private static func path(
    _ reader: inout BigEndianReader, version: UInt32, previous: [UInt8], start: Int
  ) -> [UInt8]? {
    guard version == 4 else {
      guard let path = reader.takeUntilZero() else { return nil }
      // At least one zero ends the path, and as many as make the entry's length a multiple of eight.
      return reader.skip((8 - (reader.position - start) % 8) % 8) ? path : nil
    }
    guard let dropped = reader.offset(), dropped <= previous.count, let rest = reader.takeUntilZero() else {
      return nil
    }
    return previous.dropLast(dropped) + rest
  }

  private mutating func readExtensions(_ reader: inout BigEndianReader) {
    while reader.left > 28, let name = reader.take(4), let size = reader.number(), let body = reader.take(Int(size)) {
      switch String(decoding: name, as: UTF8.self) {
      case "TREE": tree = GitIndex.root(body)
      case "link", "sdir": isPartial = true
      default: continue
      }
    }
  }

  /// The first entry of the cached tree: an empty path, the count of entries, of subtrees, and the name.
  private static func root(_ body: [UInt8]) -> [UInt8]? {
    guard body.first == 0, let end = body.firstIndex(of: UInt8(ascii: "\n")), body.count >= end + 21,
      body[1] != UInt8(ascii: "-")
    else { return nil }
    return Array(body[(end + 1)..<(end + 21)])
  }
}
