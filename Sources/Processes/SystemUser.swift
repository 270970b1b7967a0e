import Glibc

/// A user of this machine.
package struct SystemUser: Sendable, Hashable {
  package let name: String
  package let userID: UInt32
  package let groupID: UInt32

  /// The user of these numbers, whom the system's user database may not know.
  package init(userID: UInt32, groupID: UInt32) {
    self.init(name: "uid \(userID)", userID: userID, groupID: groupID)
  }

  init(name: String, userID: UInt32, groupID: UInt32) {
    self.name = name
    self.userID = userID
    self.groupID = groupID
  }

  /// Whether the process runs with user id 0.
  package static var isRoot: Bool { geteuid() == 0 }

  /// The user of that name in the system's user database; nil when there is none.
  package static func named(_ name: String) -> SystemUser? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    // getpwnam_r(3): the strings of the entry live in the buffer; 16 KiB is what glibc itself suggests at most.
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16 << 10) { buffer in
      guard let strings = buffer.baseAddress,
        getpwnam_r(name, &entry, strings, buffer.count, &found) == 0, found != nil
      else { return nil }
      return SystemUser(name: name, userID: entry.pw_uid, groupID: entry.pw_gid)
    }
  }
}
