import Formats
import Host
import Processes
import RestorePoints
import Vocabulary

/// MariaDB by mariadb-backup, into restic: whole files, copied while the server writes, and made consistent when they are
/// brought back.
package struct MariaDBEngine: RecoveryEngine {
  let ground: RecoveryGround
  package let dataset: DatasetSettings

  package init(_ ground: RecoveryGround, _ dataset: DatasetSettings) {
    self.ground = ground
    self.dataset = dataset
  }

  private var store: ResticStore { ResticStore(ground, dataset) }

  private func client() throws -> MariaDBClient {
    MariaDBClient(ground, try MariaDBConnection(dataset.source, dataset: dataset.name))
  }

  package func versions() async throws -> [EngineVersion] {
    guard let program = ProgramSearch.find("mariadb-backup", path: ground.path) else {
      throw RecoveryError.programMissing("mariadb-backup", package: "mariadb-backup")
    }
    let result = try await ground.succeed(
      ground.command(program, ["--version"], timeLimit: .seconds(30)), "ask mariadb-backup for its version")
    let words = (result.text + result.errorText).split(whereSeparator: \.isWhitespace)
    let version = words.first { $0.first?.isNumber == true }.map(String.init) ?? ""
    return [EngineVersion(program: "mariadb-backup", version: version), try await store.version()]
  }

  /// The folder of the source's data; nil when it does not answer, as one that is gone.
  func sourceData() async -> String? {
    // A source that is gone is why one restores.
    guard let data = try? await client().value("select @@datadir;", for: "ask for the folder of the data"),
      !data.isEmpty
    else { return nil }
    return PathText.normalised(data)
  }

  /// MariaDB refuses to be root.
  package func copyUser() throws -> SystemUser? {
    SystemUser.isRoot ? SystemUser.named("mysql") ?? SystemUser.named("nobody") : nil
  }

  package func dependencies() -> [Dependency] { dataset.dependencies }

  package func beat() async throws -> Heartbeat? {
    let result = try await client().run(MariaDBScript.beat)
    guard result.ending.isSuccess, let beat = Heartbeat(mariaDB: result.text, received: SystemClock.now()) else {
      throw RecoveryError.failed(step: "write a heartbeat", said: SaidText.digest(result))
    }
    return beat
  }

  package func manifest() async throws -> [StructuredValue] { try await client().manifest() }

  package func prepare(_ key: EscrowKey) async throws {
    ground.pass(.storeBeforeSetUp)
    try await store.prepare(key)
    ground.pass(.storeAfterSetUp)
  }

  package func backUp(isFull: Bool, _ key: EscrowKey) async throws -> TakenBackup {
    let client = try client()
    let data = try await client.value("select @@datadir;", for: "ask for the folder of the data")
    let started = SystemClock.now()
    let scratch = try ScratchFolder.make(in: ground.scratch.path, prefix: "mariadb", isPassable: false)
    ground.pass(.engineBeforeBackup)
    let words =
      client.connection.options + [
        "--backup", "--datadir=\(data)", "--target-dir=\(scratch.path)/copy", "--parallel=2",
      ]
    try await ground.succeed(
      ground.command("mariadb-backup", words, timeLimit: .seconds(86_400), outputBound: 256 << 10), "copy the database")
    let bytes = FolderTree.entries(scratch.path).filter(\.isFile).reduce(Int64(0)) { $0 + FileBytes.size($1.path) }
    let backup = try await store.backUp("\(scratch.path)/copy", started: started, bytes: bytes, key)
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
    try await ground.succeed(
      ground.command(
        "mariadb-backup", ["--prepare", "--target-dir=\(order.data)"], user: order.user, timeLimit: .seconds(86_400),
        outputBound: 256 << 10), "make the copy consistent")
    return .mariaDB(order.data)
  }
}
