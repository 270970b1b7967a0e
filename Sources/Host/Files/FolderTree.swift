import Vocabulary

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Everything in a folder, however deep: listed, closed to writing, removed. Links are never followed.
package enum FolderTree {
  /// One thing in it.
  package struct Entry: Sendable, Hashable {
    /// Absolute when the folder was.
    package var path: String
    package var isFolder: Bool
    /// Neither a link, a pipe nor a device.
    package var isFile: Bool
    package var mode: UInt32
  }

  /// The most entries that are looked at.
  package static let bound = 1_000_000

  /// What is below a folder, a folder before what is in it, by name; what cannot be listed counts as empty.
  package static func entries(_ folder: String) -> [Entry] {
    var found: [Entry] = []
    var open = [folder]
    while let next = open.popLast(), found.count < bound {
      guard case .names(let names, isComplete: _) = HostFiles.names(in: next, bound: bound) else { continue }
      for name in names {
        var information = stat()
        guard lstat("\(next)/\(name)", &information) == 0 else { continue }
        let kind = information.st_mode & S_IFMT
        let entry = Entry(
          path: "\(next)/\(name)", isFolder: kind == S_IFDIR, isFile: kind == S_IFREG,
          mode: information.st_mode & 0o7777)
        found.append(entry)
        if entry.isFolder { open.append(entry.path) }
      }
    }
    return found
  }

  /// Takes the right to write from every file and folder below, not from the folder itself.
  package static func close(_ folder: String) {
    for entry in entries(folder) where entry.isFile || entry.isFolder { chmod(entry.path, entry.mode & 0o555) }
  }

  /// Gives the owner all rights to the folder alone.
  package static func open(shallow folder: String) {
    chmod(folder, 0o700)
  }

  /// Gives the owner all rights to the folder and the folders below.
  package static func open(_ folder: String) {
    chmod(folder, 0o700)
    // One level at a time: what may not be listed yet shows its folders after this.
    var known = 0
    for _ in 0..<1000 {
      let folders = entries(folder).filter(\.isFolder)
      for entry in folders where entry.mode & 0o700 != 0o700 { chmod(entry.path, entry.mode | 0o700) }
      if folders.count == known { return }
      known = folders.count
    }
  }

  /// Removes a folder and all in it; one that is not there is fine.
  package static func remove(_ folder: String) throws(HostError) {
    if case .missing = HostFiles.status(of: folder) { return }
    open(folder)
    for entry in entries(folder).reversed() {
      guard (entry.isFolder ? rmdir(entry.path) : unlink(entry.path)) == 0 || errno == ENOENT else {
        throw .system(operation: "remove", path: entry.path, code: errno)
      }
    }
    guard rmdir(folder) == 0 || errno == ENOENT else {
      throw .system(operation: "remove", path: folder, code: errno)
    }
  }
}
