import Glibc

/// A new folder of its own that only its maker may list.
package struct ScratchFolder: Sendable, Hashable {
  /// Absolute.
  package let path: String

  /// Makes `PARENT/PREFIX.XXXXXX`.
  ///
  /// `isPassable` lets other users pass through to folders inside that they know and own (mode 0711, else 0700).
  package static func make(in parent: String, prefix: String, isPassable: Bool) throws(ProcessError) -> ScratchFolder {
    var template = Array("\(parent)/\(prefix).XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .noScratchFolder(parent: parent, reason: String(cString: strerror(errno)))
    }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard !isPassable || chmod(path, 0o711) == 0 else {
      let reason = String(cString: strerror(errno))
      rmdir(path)
      throw .noScratchFolder(parent: parent, reason: reason)
    }
    return ScratchFolder(path: path)
  }

  /// Whether every user may pass through this absolute path's folders, the last one included.
  package static func letsAllPass(_ path: String) -> Bool {
    var whole = ""
    return path.split(separator: "/").allSatisfy { name in
      whole += "/\(name)"
      var information = stat()
      return stat(whole, &information) == 0 && information.st_mode & 0o001 != 0
    }
  }

  /// Makes a folder inside that belongs to another user and that nobody else may enter (mode 0700).
  package func makeFolder(_ name: String, for owner: SystemUser?) throws(ProcessError) -> String {
    let inner = "\(path)/\(name)"
    let isMade = mkdir(inner, 0o700) == 0
    let isOwned = owner.map { chown(inner, $0.userID, $0.groupID) == 0 } ?? true
    guard isMade, isOwned else {
      throw .noScratchFolder(parent: path, reason: String(cString: strerror(errno)))
    }
    return inner
  }
}
