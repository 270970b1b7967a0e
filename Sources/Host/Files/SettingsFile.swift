import Vocabulary

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A settings file of another program: changed whole, with its rights and its owner kept.
package struct SettingsFile: Sendable, Hashable {
  /// The most bytes that are read.
  package static let bound = 4 << 20

  /// Where it is, by the name that people know.
  package let path: String
  /// What it holds; nil when there is none.
  package let content: [UInt8]?

  /// Reads it; it may be missing.
  package init(_ path: String) throws(HostError) {
    self.path = path
    do {
      content = try HostFiles.read(path, bound: SettingsFile.bound)
    } catch {
      guard case .missing = HostFiles.fact(for: error) else { throw error }
      content = nil
    }
  }

  /// Puts the new content in place of the old, or removes the file for nil. A link stays a link. A file and folders that
  /// are new can be read by everyone when `isShared`; what is a program can be run by whoever can read it.
  package func replace(by new: [UInt8]?, isShared: Bool, isProgram: Bool = false) throws(HostError) {
    guard let new else {
      guard unlink(path) == 0 || errno == ENOENT else {
        throw .system(operation: "remove", path: path, code: errno)
      }
      return try AtomicFile.synchronizeFolder(of: path)
    }
    let real = FileAccess.resolved(path) ?? path
    let access = FileAccess.of(real)
    if let slash = real.utf8.lastIndex(of: UInt8(ascii: "/")), slash != real.utf8.startIndex {
      try AtomicFile.makeFolders(String(real[..<slash]), mode: isShared ? 0o755 : 0o700)
    }
    var information = stat()
    let isThere = SystemCalls.status(of: real, &information) == 0
    let fresh: mode_t = (isShared ? 0o644 : 0o600) | (isProgram ? isShared ? 0o111 : 0o100 : 0)
    try AtomicFile.write(new, to: real, mode: access.mode ?? fresh)
    guard isThere else {
      guard !(isShared || isProgram) || chmod(real, fresh) == 0 else {
        throw .system(operation: "open up", path: real, code: errno)
      }
      return
    }
    // The rights that the process's mask took away, and the owner: root may write somebody else's file.
    let isKept = chown(real, information.st_uid, information.st_gid) == 0 || geteuid() == information.st_uid
    guard isKept, chmod(real, information.st_mode & 0o7777) == 0 else {
      throw .system(operation: "keep the owner of", path: real, code: errno)
    }
  }
}
