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
  /// Whether one person is everything here.
  package let isSingleUser: Bool

  /// Opens the data of a folder, or makes it.
  package static func open(
    _ path: String, clock: any ServerClock = MachineClock()
  ) async throws -> ServerCore {
    let folder = try DataFolder(path)
    let seals = try SealingKey(file: folder.key("seal.key"))
    let store = try SQLiteStore(path: folder.database)
    let known = try await store.read { try ($0.setting(.serverID), $0.setting(.singleUser)) }
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
      folder: folder, store: store, seals: seals, clock: clock, serverID: serverID, isSingleUser: known.1 == "1")
  }
}
