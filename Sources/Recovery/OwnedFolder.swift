import Glibc
import Host
import Processes
import Vocabulary

/// Folders and files that belong to another user, where this process is root.
package enum OwnedFolder {
  /// Makes a folder for that user alone; those above it that are missing let others pass through.
  package static func make(_ path: String, for user: SystemUser?) throws(RecoveryError) {
    do throws(HostError) {
      for parent in missing(PathText.parent(path)) {
        try AtomicFile.makeFolders(parent)
        // The mask of this process may be stricter than what another user needs to get in.
        if user != nil { chmod(parent, 0o711) }
      }
      try AtomicFile.makeFolders(path)
    } catch {
      throw .file(path: error.path, reason: error.reason)
    }
    try give(path, to: user)
  }

  /// Makes a folder that other users may pass through to what they own and know of, where this process is root.
  package static func makePassable(_ path: String) throws(RecoveryError) {
    do throws(HostError) {
      try AtomicFile.makeFolders(path)
    } catch {
      throw .file(path: error.path, reason: error.reason)
    }
    if geteuid() == 0 { chmod(path, 0o711) }
  }

  /// The folders on the way that are not there, the outermost first.
  private static func missing(_ path: String) -> [String] {
    var found: [String] = []
    var rest = path
    while rest != "/", rest != ".", case .missing = HostFiles.status(of: rest) {
      found.append(rest)
      rest = PathText.parent(rest)
    }
    return found.reversed()
  }

  /// Gives a file or a folder to that user.
  package static func give(_ path: String, to user: SystemUser?) throws(RecoveryError) {
    guard let user, geteuid() == 0 else { return }
    guard chown(path, user.userID, user.groupID) == 0 else {
      throw .file(path: path, reason: String(cString: strerror(errno)))
    }
  }

  /// The user that a file or folder belongs to, when this process is root and may act for it; nil: this user.
  package static func owner(of path: String) throws(RecoveryError) -> SystemUser? {
    guard geteuid() == 0 else { return nil }
    var information = stat()
    guard stat(path, &information) == 0 else { throw .file(path: path, reason: String(cString: strerror(errno))) }
    guard information.st_uid != 0 else { return nil }
    return SystemUser(userID: information.st_uid, groupID: information.st_gid)
  }

  /// Free bytes where a file of that path would lie; nil when the system does not say.
  package static func freeBytes(_ path: String) -> Int64? {
    var information = statvfs()
    guard statvfs(path, &information) == 0 else { return nil }
    return Int64(information.f_bavail) * Int64(information.f_frsize)
  }

  /// Gives a folder another name beside it.
  static func move(_ path: String, to other: String) throws(RecoveryError) {
    guard rename(path, other) == 0 else { throw .file(path: path, reason: String(cString: strerror(errno))) }
  }

  /// Whether the process that a server's pid file names is there.
  static func isAlive(pidFile path: String) -> Bool {
    guard case .contents(let bytes) = HostFiles.contents(of: path, bound: 4096),
      let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first, let number = Int32(line)
    else { return false }
    return kill(number, 0) == 0 || errno == EPERM
  }

  /// This host's name, as gethostname(2) says it.
  package static var hostName: String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let name = buffer.baseAddress, gethostname(name, 255) == 0 else { return "this host" }
      name[255] = 0
      return String(cString: name)
    }
  }
}
