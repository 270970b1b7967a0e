import Formats
import Host
import Processes
import RestorePoints
import Vocabulary

/// PostgreSQL by pgBackRest, its repository encrypted.
package struct PgBackRestEngine: RecoveryEngine {
  let ground: RecoveryGround
  package let dataset: DatasetSettings

  package init(_ ground: RecoveryGround, _ dataset: DatasetSettings) {
    self.ground = ground
    self.dataset = dataset
  }

  /// The settings file on the source's host, which the server's `archive_command` names.
  package var sourceSettings: String { "\(dataset.home)/pgbackrest.conf" }

  /// What the source's settings must say.
  package var archiveCommand: String {
    "pgbackrest --config=\(sourceSettings) --stanza=\(dataset.name) archive-push %p"
  }

  package func versions() async throws -> [EngineVersion] {
    guard let program = ProgramSearch.find("pgbackrest", path: ground.path) else {
      throw RecoveryError.programMissing("pgbackrest", package: "pgbackrest")
    }
    let command = ground.command(program, ["version"], timeLimit: .seconds(30))
    let text = try await ground.succeed(command, "ask pgbackrest for its version").text
    let version = String(text.split(whereSeparator: \.isWhitespace).last ?? "")
    if let why = KnownBadVersions.complaint("pgbackrest", version) {
      throw RecoveryError.knownBad(program: "pgbackrest", version: version, why: why)
    }
    return [EngineVersion(program: "pgbackrest", version: version)]
  }

  // MARK: at the source

  package func prepare(_ key: EscrowKey) async throws {
    if case .bucket(let bucket) = dataset.repository, bucket.scheme != "https" {
      throw RecoveryError.setting(
        dataset: dataset.name, name: "vaults", reason: "names a store without https, which pgBackRest does not speak to"
      )
    }
    let (cluster, user) = try await source()
    let settings = settings(key, of: cluster)
    try settings.write(for: user)
    if case .folder(let path) = dataset.repository { try OwnedFolder.make(path, for: user) }
    ground.pass(.storeBeforeSetUp)
    if !isSetUp { try await run("stanza-create", [], settings.path, user: user, "set up the repository") }
    ground.pass(.storeAfterSetUp)
    try checkArchiving(cluster)
  }

  /// Whether the repository knows the stanza: the file that `stanza-create` writes last is there. What a bucket holds is
  /// left to the program.
  private var isSetUp: Bool {
    guard case .folder(let path) = dataset.repository else { return false }
    if case .status = HostFiles.status(of: "\(path)/backup/\(dataset.name)/backup.info") { return true }
    return false
  }

  package func backUp(isFull: Bool, _ key: EscrowKey) async throws -> TakenBackup {
    let (_, user) = try await source()
    let kind = isFull ? "full" : "incr"
    ground.pass(.engineBeforeBackup)
    try await run("backup", ["--type=\(kind)"], sourceSettings, user: user, "make the backup")
    ground.pass(.engineAfterBackup)
    guard let newest = try await backups(sourceSettings, user).last else {
      throw RecoveryError.strange(program: "pgbackrest", answer: "no backup after one was made")
    }
    return newest
  }

  package func ship() async throws -> String? {
    let (cluster, _) = try await source()
    return try await client(PostgresPrograms.find(major: cluster.major, path: ground.path))
      .value("select pg_walfile_name(pg_switch_wal())", for: "switch to a new segment of the log")
  }

  /// A client of the source by the newest psql there is.
  package func client(_ programs: PostgresPrograms? = nil) throws -> PostgresClient {
    let programs = try programs ?? PostgresPrograms.find(major: nil, path: ground.path)
    return PostgresClient(ground, programs, connection: dataset.source, user: PostgresPrograms.serverUser)
  }

  package func beat() async throws -> Heartbeat? { try await Heartbeat.beat(try client()) }

  package func manifest() async throws -> [StructuredValue] { try await PostgresManifest(try client()).everything() }

  private func source() async throws -> (PostgresCluster, SystemUser?) {
    let cluster = try await PostgresCluster.ask(try client())
    return (cluster, try OwnedFolder.owner(of: cluster.data))
  }

  private func settings(_ key: EscrowKey, of cluster: PostgresCluster) -> PgBackRestSettings {
    PgBackRestSettings(
      folder: dataset.home, stanza: dataset.name, repository: dataset.repository, key: key,
      cluster: [
        ("pg1-path", cluster.data), ("pg1-port", String(cluster.port)), ("pg1-socket-path", cluster.socket),
        ("pg1-user", cluster.role), ("pg1-database", cluster.database),
      ])
  }

  /// A source that archives elsewhere, or not at all, makes restore points that only seem to move on.
  private func checkArchiving(_ cluster: PostgresCluster) throws(RecoveryError) {
    let isRight =
      cluster.archiveMode != "off" && cluster.archiveCommand.contains("--config=\(sourceSettings)")
      && cluster.archiveCommand.contains("archive-push")
    guard !isRight else { return }
    let missing =
      cluster.archiveMode == "off" ? "its archive_mode is off" : "its archive_command does not lead to this repository"
    throw .unready(
      source: dataset.name, missing: missing,
      remedy: "wal_level = replica, archive_mode = on, archive_timeout = \(max(1, (dataset.pointObjective ?? 120) / 2))"
        + " and archive_command = '\(archiveCommand)' in its postgresql.conf, and restart it")
  }

  // MARK: at the repository

  package func backups(_ key: EscrowKey) async throws -> [TakenBackup] {
    let reader = try reader(key)
    return try await backups(reader.path, try repositoryUser())
  }

  package func archive(_ key: EscrowKey) async throws -> ArchiveListing? {
    let reader = try reader(key)
    let user = try repositoryUser()
    let root = "archive/\(dataset.name)"
    let listing = try await run(
      "repo-ls", [root, "--recurse", "--output=json"], reader.path, user: user, "list the archive", isStanzaless: true)
    let names = try JSONReader.read(listing.output, limits: .engine)
    guard case .object(let object) = names else {
      throw RecoveryError.strange(program: "pgbackrest", answer: String(listing.text.prefix(80)))
    }
    let files = object.members.map(\.name)
    var histories: [String: String] = [:]
    for path in files where path.hasSuffix(".history") {
      let name = PathText.lastComponent(path)
      histories[name] = try await run(
        "repo-get", ["\(root)/\(path)"], reader.path, user: user, "read a timeline's history"
      ).text
    }
    return ArchiveListing(
      segments: PgBackRestEngine.segments(files), histories: histories,
      segmentSize: try await segmentSize(reader.path, user))
  }

  /// `15-1/0000000100000000/000000010000000000000001-196fb7….lz4` is segment `000000010000000000000001`.
  static func segments(_ files: [String]) -> [String] {
    let digits = Set("0123456789ABCDEF".utf8)
    let found = files.compactMap { path -> String? in
      let name = PathText.lastComponent(path).utf8
      guard name.count > 25, name.prefix(24).allSatisfy(digits.contains),
        name.dropFirst(24).first == UInt8(ascii: "-")
      else { return nil }
      return String(decoding: name.prefix(24), as: UTF8.self)
    }
    return Set(found).sorted()
  }

  /// The size of segments stands in no file of the repository that tells it by name: it is asked of the source, and is
  /// PostgreSQL's own default where that is gone.
  private func segmentSize(_ path: String, _ user: SystemUser?) async throws -> SegmentSize {
    do {
      return try await source().0.segmentSize
    } catch {
      return .usual
    }
  }

  package func restore(_ order: RestoreOrder, _ key: EscrowKey) async throws -> RestoredData {
    try OwnedFolder.make(order.data, for: order.user)
    let settings = PgBackRestSettings(
      folder: order.work, stanza: dataset.name, repository: dataset.repository, key: key,
      cluster: [("pg1-path", order.data)])
    try settings.write(for: order.user)
    var words = ["--set=\(order.backup.label)", "--delta", "--target-action=promote", "--log-level-console=detail"]
    switch order.target {
    case .backup: words += ["--type=immediate"]
    case .time(let instant): words += ["--type=time", "--target=\(PgBackRestEngine.targetTime(instant))"]
    case .position(let position): words += ["--type=lsn", "--target=\(position)"]
    }
    if order.isThrownAway { words.append("--archive-mode=off") }
    let bytes = order.backup.bytes
    try await run("restore", words, settings.path, user: order.user, "restore the backup") { line in
      if let percent = PgBackRestEngine.percent(line) {
        ground.tell(.bytes(bytes / 10_000 * Int64(percent * 100), of: bytes))
      }
    }
    return .cluster(order.data)
  }

  /// `2026-11-22 08:21:45.120+00`.
  private static func targetTime(_ instant: Instant) -> String {
    String(instant.description.map { $0 == "T" ? " " : $0 }.dropLast()) + "+00"
  }

  /// `… restore file …/base/1/2 (8KB, 12.34%) checksum …`
  static func percent(_ line: String) -> Double? {
    guard let end = line.range("%)"), let start = line[..<end].lastIndex(of: " ") else { return nil }
    return Double(line[line.index(after: start)..<end])
  }
}

extension String {
  /// Where a text begins in this one.
  fileprivate func range(_ text: String) -> String.Index? {
    indices.first { self[$0...].hasPrefix(text) }
  }
}
