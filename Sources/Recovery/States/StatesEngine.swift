import Formats
import Host
import Processes
import RestorePoints
import Vocabulary

/// Terraform states, every version that their backend still has, into restic.
package struct StatesEngine: RecoveryEngine {
  let ground: RecoveryGround
  package let dataset: DatasetSettings

  package init(_ ground: RecoveryGround, _ dataset: DatasetSettings) {
    self.ground = ground
    self.dataset = dataset
  }

  private var store: ResticStore { ResticStore(ground, dataset) }

  private func collection() throws(RecoveryError) -> StateCollection {
    StateCollection(ground, try StateSource(dataset.source, dataset: dataset.name))
  }

  package func versions() async throws -> [EngineVersion] {
    let own = [try await store.version()]
    guard case .directory(let folder) = try StateSource(dataset.source, dataset: dataset.name) else { return own }
    // What is restored from the vault needs no Terraform: where there is none, none is named.
    let reader = try? await PulledStates(ground: ground, directory: folder).version()
    return [reader].compactMap { $0 } + own
  }

  package func copyUser() throws -> SystemUser? { nil }

  package func dependencies() -> [Dependency] { dataset.dependencies }

  package func beat() async throws -> Heartbeat? { nil }

  package func manifest() async throws -> [StructuredValue] {
    let taken = SystemClock.now()
    let collection = try collection()
    try await collection.refresh()
    let rows = StateListing(folder: collection.folder).rows()
    return StateListing.manifest(of: rows, named: dataset.name, taken: taken)
  }

  package func prepare(_ key: EscrowKey) async throws {
    ground.pass(.storeBeforeSetUp)
    try await store.prepare(key)
    ground.pass(.storeAfterSetUp)
  }

  package func backUp(isFull: Bool, _ key: EscrowKey) async throws -> TakenBackup {
    let started = SystemClock.now()
    let collection = try collection()
    try await collection.refresh()
    let bytes = StateIndex.read(collection.folder).reduce(Int64(0)) { $0 + $1.size }
    ground.pass(.engineBeforeBackup)
    let backup = try await store.backUp(collection.folder, started: started, bytes: bytes, key)
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
    return .states(order.data)
  }
}
