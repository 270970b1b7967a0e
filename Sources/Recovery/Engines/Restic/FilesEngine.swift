import Formats
import Host
import Processes
import RestorePoints
import Vocabulary

/// Files and folders by restic.
package struct FilesEngine: RecoveryEngine {
  let ground: RecoveryGround
  package let dataset: DatasetSettings

  package init(_ ground: RecoveryGround, _ dataset: DatasetSettings) {
    self.ground = ground
    self.dataset = dataset
  }

  private var store: ResticStore { ResticStore(ground, dataset) }

  package func versions() async throws -> [EngineVersion] { [try await store.version()] }

  package func copyUser() throws -> SystemUser? { nil }

  package func dependencies() -> [Dependency] { dataset.dependencies }

  package func beat() async throws -> Heartbeat? { nil }

  package func manifest() async throws -> [StructuredValue] {
    try await FileListing(ground, dataset.source).manifest(named: dataset.name)
  }

  package func prepare(_ key: EscrowKey) async throws {
    ground.pass(.storeBeforeSetUp)
    try await store.prepare(key)
    ground.pass(.storeAfterSetUp)
  }

  package func backUp(isFull: Bool, _ key: EscrowKey) async throws -> TakenBackup {
    let bytes = FolderTree.entries(dataset.source).filter(\.isFile).reduce(Int64(0)) { $0 + FileBytes.size($1.path) }
    ground.pass(.engineBeforeBackup)
    let backup = try await store.backUp(dataset.source, started: SystemClock.now(), bytes: bytes, key)
    ground.pass(.engineAfterBackup)
    return backup
  }

  package func backups(_ key: EscrowKey) async throws -> [TakenBackup] { try await store.snapshots(key) }

  package func archive(_ key: EscrowKey) async throws -> ArchiveListing? { nil }

  package func ship() async throws -> String? { nil }

  package func restore(_ order: RestoreOrder, _ key: EscrowKey) async throws -> RestoredData {
    try FolderTree.remove(order.data)
    try OwnedFolder.make(order.data, for: order.user)
    try await store.restore(order.backup.label, into: order.data, user: order.user, key)
    return .files(order.data)
  }
}
