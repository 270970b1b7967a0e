/// One header of a packed configuration.
struct TreeHeader {
  enum Kind: Hashable {
    case file
    case folder
    /// A global extended header, which `git archive` writes for the commit's name.
    case comment
  }

  let path: String
  let kind: Kind
  let size: Int
  let isExecutable: Bool

  /// Throws for what a configuration never has: links, devices, pipes, extended headers of one member.
  init(_ block: [UInt8]) throws(TreeError) {
    guard TreeHeader.hasChecksum(block), let size = TreeHeader.octal(block[124..<136]),
      let mode = TreeHeader.octal(block[100..<108]), let path = TreeHeader.path(block)
    else { throw .malformed("is no tar archive, or is damaged") }
    self.path = path.hasSuffix("/") ? String(path.dropLast()) : path
    isExecutable = mode & 0o100 != 0
    switch block[156] {
    case UInt8(ascii: "0"), 0: (kind, self.size) = (path.hasSuffix("/") ? .folder : .file, size)
    case UInt8(ascii: "5"):
      (kind, self.size) = (.folder, 0)
      if let reason = TreeNames.escape(of: self.path) { throw .refused(path: path, reason: reason) }
    case UInt8(ascii: "g"): (kind, self.size) = (.comment, size)
    case UInt8(ascii: "1"): throw .refused(path: path, reason: "it is a hard link; put a copy in its place")
    case UInt8(ascii: "2"): throw .refused(path: path, reason: "it is a symbolic link; put a copy in its place")
    case UInt8(ascii: "3"), UInt8(ascii: "4"): throw .refused(path: path, reason: "it is a device")
    case UInt8(ascii: "6"): throw .refused(path: path, reason: "it is a pipe")
    case UInt8(ascii: "x"), UInt8(ascii: "L"):
      throw .refused(path: path, reason: "an extended header is in front of it; its name may be too long")
    default: throw .refused(path: path, reason: "it is of a kind that no configuration has")
    }
  }

  /// The header of a file: mode 644 or 755, no time, nobody's.
  static func block(for entry: TreeEntry) throws(TreeError) -> [UInt8] {
    guard let (prefix, name) = split(entry.path) else {
      throw .refused(path: entry.path, reason: "its name is too long for an archive; make it shorter")
    }
    var block = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at offset: Int) {
      for (index, byte) in text.utf8.enumerated() { block[offset + index] = byte }
    }
    put(name, at: 0)
    put(entry.isExecutable ? "0000755" : "0000644", at: 100)
    put("0000000", at: 108)
    put("0000000", at: 116)
    put(padded(entry.bytes.count, to: 11), at: 124)
    put(padded(0, to: 11), at: 136)
    put("        0", at: 148)
    put("ustar", at: 257)
    put("00", at: 263)
    put(prefix, at: 345)
    put(padded(block.reduce(0) { $0 + Int($1) }, to: 6), at: 148)
    block[154] = 0
    block[155] = 0x20
    return block
  }

  /// A path as a prefix of at most 155 bytes and a name of at most 100.
  private static func split(_ path: String) -> (prefix: String, name: String)? {
    if path.utf8.count <= 100 { return ("", path) }
    let parts = path.split(separator: "/")
    for count in stride(from: parts.count - 1, to: 0, by: -1) {
      let prefix = parts.prefix(count).joined(separator: "/")
      let name = parts.dropFirst(count).joined(separator: "/")
      if prefix.utf8.count <= 155, name.utf8.count <= 100 { return (prefix, name) }
    }
    return nil
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number, radix: 8)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private static func path(_ block: [UInt8]) -> String? {
    let name = block[0..<100].prefix { $0 != 0 }
    let isPOSIX = block[257..<262].elementsEqual("ustar".utf8)
    let prefix = isPOSIX ? block[345..<500].prefix { $0 != 0 } : []
    let bytes = prefix.isEmpty ? Array(name) : Array(prefix) + [UInt8(ascii: "/")] + Array(name)
    return String(validating: bytes, as: UTF8.self)
  }

  private static func hasChecksum(_ block: [UInt8]) -> Bool {
    guard let claimed = octal(block[148..<156]) else { return false }
    let sum = block.indices.reduce(0) { $0 + ((148..<156).contains($1) ? 0x20 : Int(block[$1])) }
    return sum == claimed
  }

  private static func octal(_ field: ArraySlice<UInt8>) -> Int? {
    let digits = field.drop { $0 == 0x20 }.prefix { $0 != 0x20 && $0 != 0 }
    guard digits.count <= 12 else { return nil }
    var number = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(byte) else { return nil }
      number = number << 3 | Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}
