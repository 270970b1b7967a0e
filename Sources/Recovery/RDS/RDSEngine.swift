import CloudAPIs
import Host
import Processes
import RestorePoints
import Vocabulary

/// RDS for PostgreSQL: a manual snapshot of the source, shared with an account of its own, copied there under that
/// account's key, and restored there to an instance that a drill asks and takes away.
///
/// Nothing of it deletes a snapshot. A snapshot that is no whole copy in that account, with the dataset's tags, is no backup.
package struct RDSEngine: RecoveryEngine {
  let ground: RecoveryGround
  package let dataset: DatasetSettings

  package init(_ ground: RecoveryGround, _ dataset: DatasetSettings) {
    self.ground = ground
    self.dataset = dataset
  }

  func source() throws(RecoveryError) -> RDSSource { try RDSSource(dataset.source, dataset: dataset.name) }

  /// The account that the copies go to.
  func place() throws(RecoveryError) -> RepositoryPlace.Account {
    guard case .account(let account) = dataset.repository else {
      throw .setting(dataset: dataset.name, name: "vaults", reason: "names no vault of kind rds")
    }
    let region = try source().region
    guard account.region == region else {
      throw .setting(
        dataset: dataset.name, name: "vaults",
        reason:
          "names a vault in \(account.region), and the source is in \(region): a shared snapshot is copied within "
          + "its region")
    }
    return account
  }

  /// Runs the body with the source's account.
  func withSource<Success: Sendable>(_ body: (RDSAccount) async throws -> Success) async throws -> Success {
    let source = try source()
    return try await RDSAccount.with(
      RDSAccount.Door(profile: source.profile, region: source.region, endpoint: source.endpoint), ground, body)
  }

  /// Runs the body with the account of the copies.
  ///
  /// - Parameter isDrill: by whose credentials.
  func withVault<Success: Sendable>(
    isDrill: Bool, _ body: (RDSAccount) async throws -> Success
  ) async throws -> Success {
    let place = try place()
    let door = RDSAccount.Door(
      profile: isDrill ? place.drillProfile ?? place.profile : place.profile, region: place.region,
      endpoint: place.endpoint, authority: place.authority)
    return try await RDSAccount.with(door, ground) { account in
      guard account.number == place.number else {
        throw RecoveryError.setting(
          dataset: dataset.name, name: "vaults",
          reason: "names account \(place.number), and the credentials are of \(account.number)")
      }
      return try await body(account)
    }
  }

  /// The source's PostgreSQL.
  func client() async throws -> PostgresClient {
    let source = try source()
    var (host, port) = (source.host ?? "", 5432)
    if source.host == nil {
      let found = try await withSource { try await instance(in: $0) }
      (host, port) = (found.address ?? "", found.port ?? port)
    }
    let server = ReachedServer(host: host, port: port, through: source.through, login: source.login)
    return PostgresClient(
      ground, try PostgresPrograms.find(major: nil, path: ground.path), connection: server.connection())
  }

  /// The source's instance, which must be one that is driven here.
  func instance(in account: RDSAccount) async throws -> DatabaseInstance {
    let source = try source()
    guard let instance = try await account.api.instances(source.instance).first else {
      throw RecoveryError.setting(
        dataset: dataset.name, name: "source",
        reason: "names instance \(source.instance), which account \(account.number) does not have in \(source.region)")
    }
    guard instance.engine == "postgres" else {
      throw RecoveryError.setting(
        dataset: dataset.name, name: "source",
        reason: "names instance \(source.instance), which is \(instance.engine): of RDS only PostgreSQL is driven here")
    }
    return instance
  }

  package func versions() async throws -> [EngineVersion] {
    let programs = try PostgresPrograms.find(major: nil, path: ground.path)
    let result = try await ground.succeed(
      ground.command(programs.path("pg_dump"), ["--version"], timeLimit: .seconds(30)), "ask pg_dump for its version")
    let version = result.text.split(whereSeparator: \.isWhitespace).first { $0.first?.isNumber == true } ?? ""
    return [EngineVersion(program: "pg_dump", version: String(version))]
  }

  package func dependencies() -> [Dependency] { dataset.dependencies }

  package func copyUser() throws -> SystemUser? { nil }

  package func beat() async throws -> Heartbeat? { try await Heartbeat.beat(try await client()) }

  package func manifest() async throws -> [StructuredValue] {
    try await PostgresManifest(try await client()).everything()
  }

  package func archive(_ key: EscrowKey) async throws -> ArchiveListing? { nil }

  package func ship() async throws -> String? { nil }
}
