#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Who may change what is at a path, found out by trying as this process's user; nothing is changed.
package struct FileAccess: Sendable, Hashable {
  /// How this user could change it.
  package enum Way: Sendable, Hashable {
    /// The file can be opened for writing.
    case write
    /// It, or a folder above it, can be exchanged or made in this folder.
    case replace(folder: String)
  }

  /// The owner's number; nil when nothing is there.
  package var owner: UInt32?
  /// The permission bits; nil when nothing is there.
  package var mode: UInt32?
  /// Nil when this user cannot change it.
  package var way: Way?

  /// Tries a path, links followed.
  package static func of(_ path: String) -> FileAccess {
    let real = resolved(path) ?? path
    var information = stat()
    let isThere = SystemCalls.status(of: real, &information) == 0
    return FileAccess(
      owner: isThere ? information.st_uid : nil, mode: isThere ? information.st_mode & 0o7777 : nil,
      way: opens(real) ? .write : exchange(real).map { .replace(folder: $0) })
  }

  /// Whether others than the owner may write it by its bits.
  package var isOpenToOthers: Bool { (mode ?? 0) & 0o022 != 0 }

  /// The path without links; nil when something on it is missing.
  package static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func opens(_ path: String) -> Bool {
    var information = stat()
    guard SystemCalls.status(of: path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return false }
    let number = SystemCalls.openPath(path, O_WRONLY | O_NONBLOCK, 0)
    if number >= 0 { close(number) }
    // A program that runs cannot be opened for writing, by whomever; its rights say whether it could be.
    if number < 0, errno == ETXTBSY { return faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0 }
    return number >= 0
  }

  /// The nearest folder above in which a name on the path can be exchanged or made.
  private static func exchange(_ path: String) -> String? {
    var child = path
    while let slash = child.utf8.lastIndex(of: UInt8(ascii: "/")), child != "/" {
      let folder = slash == child.utf8.startIndex ? "/" : String(child[..<slash])
      if faccessat(AT_FDCWD, folder, W_OK | X_OK, AT_EACCESS) == 0, mayRemove(child, from: folder) { return folder }
      child = folder
    }
    return nil
  }

  /// In a folder with the sticky bit only the owner of the name or of the folder may exchange it.
  private static func mayRemove(_ child: String, from folder: String) -> Bool {
    var place = stat()
    var entry = stat()
    guard SystemCalls.status(of: folder, &place) == 0, place.st_mode & S_ISVTX != 0 else { return true }
    guard SystemCalls.status(of: child, &entry) == 0 else { return true }
    let user = geteuid()
    return user == 0 || user == place.st_uid || user == entry.st_uid
  }
}
