import Glibc

/// A user of the operating system that an agent runs as.
package struct AgentUser: Sendable, Hashable, CustomStringConvertible {
  package let id: UInt32
  /// Nil when the system knows no name for the number.
  package let name: String?
  /// The groups that it is in.
  package let groups: Set<UInt32>

  /// Looks up a name or a number; nil when the text is neither.
  package init?(_ text: String) {
    let byName = getpwnam(text)
    guard let id = byName.map({ $0.pointee.pw_uid }) ?? UInt32(text) else { return nil }
    self.id = id
    guard let entry = byName ?? getpwuid(id) else {
      name = nil
      groups = []
      return
    }
    let known = String(cString: entry.pointee.pw_name)
    let primary = entry.pointee.pw_gid
    var list = [gid_t](repeating: 0, count: 1024)
    var count = Int32(list.count)
    // More than 1,024 groups: the first of them are known.
    getgrouplist(known, primary, &list, &count)
    name = known
    groups = Set(list.prefix(Int(min(max(count, 0), 1024)))).union([primary])
  }

  package var description: String { name.map { "\"\($0)\" (uid \(id))" } ?? "uid \(id)" }
}
