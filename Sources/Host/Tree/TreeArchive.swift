import Formats

/// A packed configuration: a ustar archive (POSIX.1-2017 `pax`) with plain files alone, sorted, without times and
/// owners, so that the same files always have the same digest.
package enum TreeArchive {
  /// The biggest archive, in bytes.
  package static let bound = 64 << 20
  /// The most files.
  package static let fileBound = 20_000
  private static let block = 512

  /// Packs files, whatever their order.
  package static func pack(_ entries: [TreeEntry]) throws(TreeError) -> [UInt8] {
    guard !entries.isEmpty else { throw .empty }
    guard entries.count <= fileBound else { throw .tooMany(bound: fileBound) }
    var bytes: [UInt8] = []
    var last: String?
    for entry in entries.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      if entry.path == last { throw .duplicate(path: entry.path) }
      last = entry.path
      try check(entry)
      bytes += try TreeHeader.block(for: entry)
      bytes += entry.bytes
      bytes += [UInt8](repeating: 0, count: padding(entry.bytes.count))
      guard bytes.count <= bound - 2 * block else { throw .tooLarge(bound: bound) }
    }
    return bytes + [UInt8](repeating: 0, count: 2 * block)
  }

  /// The files of an archive that somebody sent. Throws for anything but plain files and folders inside, for names that
  /// lead out, and for what belongs to no configuration.
  package static func read(_ bytes: [UInt8]) throws(TreeError) -> [TreeEntry] {
    let entries = try members(of: bytes)
    guard !entries.isEmpty else { throw .empty }
    var seen: Set<String> = []
    for entry in entries {
      try check(entry)
      guard seen.insert(entry.path).inserted else { throw .duplicate(path: entry.path) }
    }
    for entry in entries {
      if let file = folders(above: entry.path).first(where: seen.contains) {
        throw .refused(path: entry.path, reason: "\"\(file)\" is a file and cannot be a folder too")
      }
    }
    // Nothing hides in padding, in modes or behind the end, and the same files have one digest.
    guard try pack(entries) == bytes else { throw .malformed("is not packed in the one way that is taken") }
    return entries
  }

  /// The plain files of an archive that another program made, e.g. `git archive`; what belongs to no configuration is
  /// among them.
  package static func members(of bytes: [UInt8]) throws(TreeError) -> [TreeEntry] {
    guard bytes.count <= bound else { throw .tooLarge(bound: bound) }
    var entries: [TreeEntry] = []
    var position = 0
    while position + block <= bytes.count {
      let header = Array(bytes[position..<position + block])
      if header.allSatisfy({ $0 == 0 }) { return entries }
      let found = try TreeHeader(header)
      position += block
      guard found.size <= bytes.count - position else { throw .malformed("is cut") }
      switch found.kind {
      case .file:
        guard entries.count < fileBound else { throw .tooMany(bound: fileBound) }
        let content = Array(bytes[position..<position + found.size])
        entries.append(TreeEntry(path: found.path, bytes: content, isExecutable: found.isExecutable))
      case .folder, .comment: break
      }
      position += found.size + padding(found.size)
    }
    throw .malformed("has no end")
  }

  /// The digest that names an archive, in hexadecimal.
  package static func digest(of bytes: [UInt8]) -> String { Hexadecimal.encode(SHA256.hash(bytes)) }

  private static func check(_ entry: TreeEntry) throws(TreeError) {
    if let reason = TreeNames.escape(of: entry.path) ?? TreeNames.residue(of: entry.path) {
      throw .refused(path: entry.path, reason: reason)
    }
    if let reason = TreeNames.residue(in: entry.bytes) { throw .refused(path: entry.path, reason: reason) }
  }

  private static func folders(above path: String) -> [String] {
    let parts = path.split(separator: "/")
    return (1..<max(1, parts.count)).map { parts.prefix($0).joined(separator: "/") }
  }

  private static func padding(_ size: Int) -> Int { (block - size % block) % block }
}
