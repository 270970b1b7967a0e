import Glibc
import Host

/// A secret of 32 bytes in a file for this user alone.
enum KeyFile {
  /// The file's bytes; when there is none it is made from what `fresh` gives.
  ///
  /// Of several processes that make it at once one wins, and all go on with the winner's: what one of them sealed with
  /// a key of its own nobody could open again.
  static func bytes(_ path: String, fresh: () -> [UInt8]) throws(HostError) -> [UInt8] {
    do throws(HostError) {
      return try HostFiles.read(path, bound: 64)
    } catch {
      guard error.code == ENOENT else { throw error }
      try make(path, fresh())
      return try HostFiles.read(path, bound: 64)
    }
  }

  /// Gives a whole, synced file the name, unless one has it already, and syncs the name.
  private static func make(_ path: String, _ bytes: [UInt8]) throws(HostError) {
    let own = path + "." + Identifier.random("fresh")
    CrashPoint.pass("keyFile.before-write")
    try AtomicFile.write(bytes, to: own)
    CrashPoint.pass("keyFile.before-name")
    let isMade = link(own, path) == 0 || errno == EEXIST
    let reason = errno
    unlink(own)
    guard isMade else { throw .system(operation: "make", path: path, code: reason) }
    CrashPoint.pass("keyFile.after-name")
    let folder = open(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]), O_RDONLY | O_DIRECTORY)
    let isSynced = folder >= 0 && fsync(folder) == 0
    if folder >= 0 { close(folder) }
    guard isSynced else { throw .system(operation: "synchronise", path: path, code: errno) }
    CrashPoint.pass("keyFile.after-sync")
  }
}
