import Ledger
import Vocabulary

/// What all parts of a running server share.
package struct ServerCore: Sendable {
  package let folder: DataFolder
  package let store: any Store
  package let seals: SealingKey
  package let clock: any ServerClock
  /// Made once with the data folder; approvals name it.
  package let serverID: String
  /// The system's user who is everything here; nil where there are more people than one.
  package var singleUserName: String?
  /// Whether one person is everything here.
  package var isSingleUser: Bool { singleUserName != nil }

  /// The same, where this person is everything; nil: more people are.
  func withSingleUser(_ name: String?) -> ServerCore {
    var core = self
    core.singleUserName = name
    return core
  }

  /// Opens the data of a folder, or makes it.
  package static func open(
    _ path: String, clock: any ServerClock = MachineClock()
  ) async throws -> ServerCore {
    let folder = try DataFolder(path)
    let seals = try SealingKey(file: folder.key("seal.key"))
    let store = try SQLiteStore(path: folder.database)
    let known = try await store.read { store in
      (try store.setting(.serverID), try store.setting(.singleUser) == "1" ? try store.setting(.singleUserName) : nil)
    }
    let serverID: String
    if let existing = known.0 {
      serverID = existing
    } else {
      let fresh = Identifier.random("server")
      let entry = ServerRecord.entry("server.created", at: clock.now(), ["server": .string(fresh)])
      serverID = try await store.write(.serverIdentity) { store in
        // Another process may have been first.
        if let first = try store.setting(.serverID) { return first }
        try store.set(.serverID, to: fresh)
        try store.append([entry])
        return fresh
      }
    }
    return ServerCore(
      folder: folder, store: store, seals: seals, clock: clock, serverID: serverID, singleUserName: known.1)
  }
}
