import Vocabulary

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Puts whole files in place: whoever reads sees the old content or the new one, never a part.
package enum AtomicFile {
  /// Writes to a new file in the same folder, syncs it, gives it the name and syncs the folder.
  ///
  /// After a power cut the old content or the new one is there. The new file belongs to this process's user and has this
  /// mode. A file left over from a process that was killed is not in the way.
  package static func write(_ bytes: [UInt8], to path: String, mode: UInt32 = 0o600) throws(HostError) {
    let temporary = temporaryName(for: path)
    do {
      let file = try Descriptor.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode_t(mode))
      try file.write(bytes)
      try file.synchronize()
      try move(temporary, to: path)
    } catch {
      if error.code != EEXIST { unlink(temporary) }
      throw error
    }
    try synchronizeFolder(of: path)
  }

  /// Takes a file away; one that is not there any more is no error.
  package static func remove(_ path: String) throws(HostError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw .system(operation: "remove", path: path, code: errno) }
  }

  /// Makes a folder and those above it that are missing, for this user alone unless the mode says more, so that they
  /// survive a power cut.
  package static func makeFolders(_ path: String, mode: UInt32 = 0o700) throws(HostError) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .impossiblePath(path) }
    var missing: [String] = []
    var rest = path
    while case .missing = HostFiles.status(of: rest) {
      missing.append(rest)
      guard let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")), slash != rest.utf8.startIndex else { break }
      rest = String(rest[..<slash])
    }
    for folder in missing.reversed() {
      guard mkdir(folder, mode_t(mode)) == 0 || errno == EEXIST else {
        throw .system(operation: "make the folder", path: folder, code: errno)
      }
      try synchronizeFolder(of: folder)
    }
  }

  /// Returns when the names in the folder that a path lies in survive a power cut.
  static func synchronizeFolder(of path: String) throws(HostError) {
    let folder = try Descriptor.open(parent(of: path), O_RDONLY | O_DIRECTORY)
    // Some file systems cannot sync a folder and need not.
    guard fsync(folder.number) == 0 || errno == EINVAL else { throw folder.failure("synchronise") }
  }

  private static func move(_ source: String, to target: String) throws(HostError) {
    guard rename(source, target) == 0 else { throw .system(operation: "rename", path: source, code: errno) }
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }

  private static func temporaryName(for path: String) -> String {
    "\(path).\(getpid())-\(SystemClock.monotonicNanoseconds()).new"
  }
}
