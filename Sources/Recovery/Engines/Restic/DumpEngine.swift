import Host
import Processes
import RestorePoints
import Vocabulary

/// PostgreSQL by pg_dump into restic: the second line, which fails in other ways than a physical backup, and loads into
/// other versions.
package struct DumpEngine: RecoveryEngine {
  let ground: RecoveryGround
  package let dataset: DatasetSettings

  package init(_ ground: RecoveryGround, _ dataset: DatasetSettings) {
    self.ground = ground
    self.dataset = dataset
  }

  private var store: ResticStore { ResticStore(ground, dataset) }

  package func versions() async throws -> [EngineVersion] { [try await store.version()] }

  package func copyUser() throws -> SystemUser? { PostgresPrograms.serverUser }

  package func dependencies() -> [Dependency] { dataset.dependencies }

  package func beat() async throws -> Heartbeat? { try await Heartbeat.beat(try client()) }

  package func manifest() async throws -> [StructuredValue] { try await PostgresManifest(try client()).everything() }

  private func client() throws -> PostgresClient {
    PostgresClient(
      ground, try PostgresPrograms.find(major: nil, path: ground.path), connection: dataset.source,
      user: PostgresPrograms.serverUser)
  }

  package func prepare(_ key: EscrowKey) async throws {
    ground.pass(.storeBeforeSetUp)
    try await store.prepare(key)
    ground.pass(.storeAfterSetUp)
  }

  package func backUp(isFull: Bool, _ key: EscrowKey) async throws -> TakenBackup {
    let started = SystemClock.now()
    let scratch = try ScratchFolder.make(in: ground.scratch.path, prefix: "dump", isPassable: SystemUser.isRoot)
    let user = PostgresPrograms.serverUser
    let folder = "\(scratch.path)/dump"
    try OwnedFolder.make("\(folder)/databases", for: user)
    try OwnedFolder.give(folder, to: user)
    let cluster = try await PostgresCluster.ask(try client())
    let programs = try PostgresPrograms.find(major: cluster.major, path: ground.path)
    ground.pass(.engineBeforeBackup)
    try await ground.succeed(
      ground.command(
        programs.path("pg_dumpall"),
        ["--globals-only", "--no-password", "--dbname=\(dataset.source)", "--file=\(folder)/globals.sql"], user: user,
        timeLimit: .seconds(600)), "dump the roles")
    var bytes: Int64 = 0
    for (name, size) in try await databases() {
      bytes += size
      let words = [
        "--format=directory", "--compress=0", "--jobs=2", "--no-password", "--file=\(folder)/databases/\(name)",
        "--dbname=\(DumpEngine.connection(dataset.source, database: name))",
      ]
      try await ground.succeed(
        ground.command(programs.path("pg_dump"), words, user: user, timeLimit: .seconds(86_400)), "dump '\(name)'")
    }
    let backup = try await store.backUp(folder, started: started, bytes: bytes, key)
    ground.pass(.engineAfterBackup)
    try FolderTree.remove(scratch.path)
    return backup
  }

  private func databases() async throws -> [(String, Int64)] {
    try await client().rows(
      """
      select datname, pg_database_size(oid) from pg_database
      where datallowconn and not datistemplate and datname <> 'postgres' order by datname
      """, for: "list the databases"
    ).compactMap { row in row.count == 2 ? Int64(row[1]).map { (row[0], $0) } : nil }
  }

  /// The same connection, another database: libpq takes the last of two (its manual, "Connection Strings"); a URI's
  /// parameters come last.
  static func connection(_ source: String, database: String) -> String {
    let quoted = "'" + database.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
    guard source.contains("://") else {
      return source.contains("=") ? "\(source) dbname=\(quoted)" : "dbname=\(quoted)"
    }
    return source + (source.contains("?") ? "&" : "?") + "dbname=" + database
  }

  package func backups(_ key: EscrowKey) async throws -> [TakenBackup] { try await store.snapshots(key) }

  package func archive(_ key: EscrowKey) async throws -> ArchiveListing? { nil }

  package func ship() async throws -> String? { nil }

  /// The dump goes beside the cluster that it is loaded into.
  package func restore(_ order: RestoreOrder, _ key: EscrowKey) async throws -> RestoredData {
    let folder = "\(order.work)/dump"
    for left in [folder, order.data] { try FolderTree.remove(left) }
    for made in [folder, order.data] { try OwnedFolder.make(made, for: order.user) }
    try await store.restore(order.backup.label, into: folder, user: order.user, key)
    return .dump(folder)
  }
}
