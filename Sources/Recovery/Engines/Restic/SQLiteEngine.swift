import Formats
import Host
import Processes
import RestorePoints
import Vocabulary

/// SQLite by its online backup, into restic.
package struct SQLiteEngine: RecoveryEngine {
  let ground: RecoveryGround
  package let dataset: DatasetSettings

  package init(_ ground: RecoveryGround, _ dataset: DatasetSettings) {
    self.ground = ground
    self.dataset = dataset
  }

  private var store: ResticStore { ResticStore(ground, dataset) }

  package func versions() async throws -> [EngineVersion] {
    let result = try await ground.succeed(
      ground.command("sqlite3", ["-version"], timeLimit: .seconds(30)), "ask sqlite3 for its version")
    let version = result.text.split(separator: " ").first.map(String.init) ?? ""
    return [EngineVersion(program: "sqlite3", version: version), try await store.version()]
  }

  package func copyUser() throws -> SystemUser? { nil }

  package func dependencies() -> [Dependency] { dataset.dependencies }

  package func beat() async throws -> Heartbeat? { nil }

  package func manifest() async throws -> [StructuredValue] {
    try await SQLiteFile(ground, dataset.source).manifest(named: dataset.name)
  }

  package func prepare(_ key: EscrowKey) async throws {
    ground.pass(.storeBeforeSetUp)
    try await store.prepare(key)
    ground.pass(.storeAfterSetUp)
  }

  package func backUp(isFull: Bool, _ key: EscrowKey) async throws -> TakenBackup {
    let started = SystemClock.now()
    let scratch = try ScratchFolder.make(in: ground.scratch.path, prefix: "sqlite", isPassable: false)
    ground.pass(.engineBeforeBackup)
    let copy = "\(scratch.path)/database"
    try await SQLiteFile(ground, dataset.source).copy(to: copy)
    let backup = try await store.backUp(scratch.path, started: started, bytes: FileBytes.size(copy), key)
    ground.pass(.engineAfterBackup)
    try FolderTree.remove(scratch.path)
    return backup
  }

  package func backups(_ key: EscrowKey) async throws -> [TakenBackup] { try await store.snapshots(key) }

  package func archive(_ key: EscrowKey) async throws -> ArchiveListing? { nil }

  package func ship() async throws -> String? { nil }

  package func restore(_ order: RestoreOrder, _ key: EscrowKey) async throws -> RestoredData {
    try FolderTree.remove(order.data)
    try OwnedFolder.make(order.data, for: order.user)
    try await store.restore(order.backup.label, into: order.data, user: order.user, key)
    return .database("\(order.data)/database")
  }
}
