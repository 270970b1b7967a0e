import Vocabulary

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file of lines that only grows; a line survives a power cut once it is appended.
package enum DurableLines {
  /// Appends a line and its line feed, and syncs; makes the file, for this user alone, when it is missing.
  package static func append(_ line: [UInt8], to path: String) throws(HostError) {
    let isNew = HostFiles.status(of: path) == .missing
    let file = try Descriptor.open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW)
    try file.write(line + [0x0A])
    try file.synchronize()
    if isNew { try AtomicFile.synchronizeFolder(of: path) }
  }

  /// The whole lines in their order; a last one without its line feed, which a power cut left, is none. No file: none.
  package static func read(_ path: String, bound: Int) throws(HostError) -> [[UInt8]] {
    let bytes: [UInt8]
    do throws(HostError) {
      bytes = try HostFiles.read(path, bound: bound)
    } catch {
      guard error.code == ENOENT else { throw error }
      return []
    }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    return Array(lines.dropLast())
  }
}
