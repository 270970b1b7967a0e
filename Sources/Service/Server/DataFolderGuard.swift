import Foundation
import Glibc
import Vocabulary

/// Whether an agent could change a server's data behind its back: who owns it, and what the mode bits let others do.
package enum DataFolderGuard {
  /// The files of one folder that are looked at.
  private static let bound = 10_000

  /// Why the data is not safe from these users, in words; nil when it is.
  ///
  /// Access lists beyond the mode bits are not looked at, nor is what root may do, which is everything.
  package static func objection(to folder: String, agents: [AgentUser]) -> String? {
    let path = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    for agent in agents {
      if agent.id == geteuid() { return "the server would run as \(agent), an agent's own user" }
      if agent.id == 0 { return "\(agent) is root, whom no file can be kept from" }
    }
    for item in [path] + items(of: path) {
      if let objection = objection(item, isAbove: false, agents) { return objection }
    }
    for item in ancestors(of: path) {
      if let objection = objection(item, isAbove: true, agents) { return objection }
    }
    return nil
  }

  /// Above the data only what would let somebody put another folder in its place counts.
  private static func objection(_ path: String, isAbove: Bool, _ agents: [AgentUser]) -> String? {
    var information = stat()
    // What went away meanwhile cannot be written.
    guard lstat(path, &information) == 0 else { return nil }
    if let owner = agents.first(where: { $0.id == information.st_uid }) { return "\"\(path)\" belongs to \(owner)" }
    if isAbove, information.st_mode & S_ISVTX != 0 { return nil }
    if information.st_mode & S_IWOTH != 0, information.st_mode & S_IFMT != S_IFLNK {
      return "every user may write \"\(path)\""
    }
    guard information.st_mode & S_IWGRP != 0 else { return nil }
    if let member = agents.first(where: { $0.groups.contains(information.st_gid) }) {
      return "\(member) may write \"\(path)\" by its group"
    }
    return nil
  }

  private static func items(of path: String) -> [String] {
    guard let all = FileManager.default.enumerator(atPath: path) else { return [] }
    return all.prefix(bound).compactMap { $0 as? String }.map { path + "/" + $0 }
  }

  private static func ancestors(of path: String) -> [String] {
    var result: [String] = []
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/"), rest.count > 1 {
      rest = rest[..<slash]
      result.append(rest.isEmpty ? "/" : String(rest))
    }
    return result
  }
}
