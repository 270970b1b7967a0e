import Host
import Ledger
import Vocabulary

/// Whether one person is everything on a server: kept with the data once it was said.
package enum SingleUserMode {
  /// What it means, for every page and for `tagout doctor`.
  package static let advice = """
    single-user: whoever is this system user may change this server's data, its own agents too; what it refuses is \
    advice, not protection
    """

  /// Keeps what was asked for, and makes the system's user the admin; nil leaves things as they are.
  package static func apply(_ wanted: Bool?, to core: ServerCore, user: HostUser = .current()) async throws
    -> ServerCore
  {
    let name = user.name ?? "uid-\(user.id)"
    guard let wanted, wanted != core.isSingleUser || (wanted && core.singleUserName != name) else { return core }
    let now = core.clock.now()
    let entry = ServerRecord.entry(
      wanted ? "server.single-user" : "server.many-users", at: now, by: OperatingUser.actor(user),
      ["user": .string(name)])
    try await core.store.write(.serverMode) { store in
      try store.set(.singleUser, to: wanted ? "1" : "0")
      try store.set(.singleUserName, to: name)
      if wanted, try store.person(named: name) == nil {
        try store.add(Person(name: name, role: .admin, keys: [], created: now, effective: now))
      }
      try store.append([entry])
    }
    return core.withSingleUser(wanted ? name : nil)
  }

  /// Refuses data that an agent's user could write, where agents are not the person's own.
  package static func check(_ core: ServerCore) async throws {
    guard !core.isSingleUser else { return }
    let agents = try await core.store.read { try AgentUsers.all(in: $0) }
    guard let objection = DataFolderGuard.objection(to: core.folder.path, agents: agents) else { return }
    throw ServiceError.mayNotServe(
      reason: "an agent could change its data: \(objection)",
      remedy: "give the folder to a user of its own with mode 0700, or say --single-user and take it as advice")
  }
}
