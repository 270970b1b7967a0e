import Formats
import Host
import Processes
import RestorePoints
import Vocabulary

/// PostgreSQL by its own pg_basebackup and pg_receivewal, encrypted by openssl: nothing to install beside the server.
///
/// The log waits at the source, in a replication slot, until it is fetched: by `ship`, and by each backup. The newest
/// segment stays in a spool at the source, from which pg_receivewal knows where to go on.
package struct BaseBackupEngine: RecoveryEngine {
  let ground: RecoveryGround
  package let dataset: DatasetSettings

  package init(_ ground: RecoveryGround, _ dataset: DatasetSettings) {
    self.ground = ground
    self.dataset = dataset
  }

  var slot: String {
    "tagout_" + dataset.name.lowercased().map { $0.isLetter && $0.isASCII || $0.isNumber ? String($0) : "_" }.joined()
  }
  var spool: String { "\(dataset.home)/spool" }

  package func copyUser() throws -> SystemUser? { PostgresPrograms.serverUser }

  package func dependencies() -> [Dependency] { dataset.dependencies }

  package func versions() async throws -> [EngineVersion] {
    let programs = try PostgresPrograms.find(major: nil, path: ground.path)
    let result = try await ground.succeed(
      ground.command(programs.path("pg_basebackup"), ["--version"], timeLimit: .seconds(30)), "ask for a version")
    let words = result.text.split(whereSeparator: \.isWhitespace)
    return [EngineVersion(program: "pg_basebackup", version: words.count > 2 ? String(words[2]) : result.text)]
  }

  // MARK: at the source

  package func beat() async throws -> Heartbeat? { try await Heartbeat.beat(try client()) }

  package func manifest() async throws -> [StructuredValue] { try await PostgresManifest(try client()).everything() }

  func client() throws -> PostgresClient {
    let programs = try PostgresPrograms.find(major: nil, path: ground.path)
    return PostgresClient(ground, programs, connection: dataset.source, user: PostgresPrograms.serverUser)
  }

  /// The programs of the source's own version.
  func programs() async throws -> PostgresPrograms {
    let cluster = try await PostgresCluster.ask(try client())
    return try PostgresPrograms.find(major: cluster.major, path: ground.path)
  }

  package func prepare(_ key: EscrowKey) async throws {
    let store = try SealedStore(ground, dataset, key)
    ground.pass(.storeBeforeSetUp)
    try await store.prepare()
    try OwnedFolder.make(spool, for: PostgresPrograms.serverUser)
    let size = try await PostgresCluster.ask(try client()).segmentSize
    try store.keep(.object(["segment_size": .integer(Int64(size.bytes))]), as: "store.json")
    try await client().rows(
      """
      select pg_create_physical_replication_slot('\(slot)', true)
      where not exists (select from pg_replication_slots where slot_name = '\(slot)');
      """, for: "keep the log for the backups")
    ground.pass(.storeAfterSetUp)
  }

  /// The folder of a backup gets its `backup.json` last: without it the backup is none.
  package func backUp(isFull: Bool, _ key: EscrowKey) async throws -> TakenBackup {
    let store = try SealedStore(ground, dataset, key)
    let programs = try await programs()
    let started = SystemClock.now()
    let label = "base-\(started.milliseconds)"
    ground.pass(.engineBeforeBackup)
    let words = [
      programs.path("pg_basebackup"), "--pgdata=-", "--format=tar", "--wal-method=fetch", "--checkpoint=fast",
      "--no-password", "--verbose", "--dbname=\(dataset.source)",
    ]
    let result = try await store.seal(output: words, as: "base/\(label).tar", "make the backup")
    ground.pass(.engineAfterBackup)
    let cluster = try await PostgresCluster.ask(try client())
    let bytes = try await client().value(
      "select sum(pg_database_size(oid)) from pg_database", for: "ask how big the source is")
    let log = try BaseBackupEngine.span(result.errorText, segmentSize: cluster.segmentSize)
    let backup = TakenBackup(
      label: label, started: started, ended: SystemClock.now(), log: log, bytes: Int64(bytes) ?? 0)
    try await fetchLog(store, programs)
    try store.keep(backup.value, as: "base/\(label).json")
    return backup
  }

  /// `pg_basebackup: write-ahead log start point: 0/2000028 on timeline 1`, and its end point.
  static func span(_ text: String, segmentSize: SegmentSize) throws(RecoveryError) -> TakenBackup.LogSpan {
    var words: [Substring: [Substring]] = [:]
    for line in text.split(separator: "\n") {
      for name: Substring in ["start point: ", "end point: "] {
        guard let place = line.ranges(of: name).first?.upperBound else { continue }
        words[name] = line[place...].split(separator: " ")
      }
    }
    guard let start = words["start point: "], let stop = words["end point: "], let first = start.first,
      let last = stop.first, let from = LogSequence(String(first)), let to = LogSequence(String(last)),
      let timeline = start.last.flatMap({ UInt32($0) })
    else { throw .strange(program: "pg_basebackup", answer: SaidText.digest(text)) }
    return TakenBackup.LogSpan(
      startPosition: from.description, stopPosition: to.description,
      startSegment: LogSegment(holding: from, timeline: timeline, size: segmentSize).name(segmentSize),
      stopSegment: LogSegment(holding: to, timeline: timeline, size: segmentSize).name(segmentSize))
  }

  package func ship() async throws -> String? {
    let store = try SealedStore(ground, dataset, try EscrowKey.take(from: dataset.escrow))
    return try await fetchLog(store, try await programs())
  }

  /// Fetches the log up to now, seals its whole segments and gives the last one's name.
  ///
  /// A mark is written before the switch and one after it: pg_receivewal only ends when it has received more than the
  /// place that it is to end at, and a segment is only whole for it when the next one has begun.
  @discardableResult
  private func fetchLog(_ store: SealedStore, _ programs: PostgresPrograms) async throws -> String {
    let row =
      try await client().rows(
        """
        select pg_create_restore_point('tagout') is null as is_unmarked \\gset
        select pg_walfile_name(pg_switch_wal()) as segment \\gset
        select pg_current_wal_insert_lsn() as next \\gset
        select pg_create_restore_point('tagout') is null as is_unmarked \\gset
        select :'next', :'segment';
        """, for: "switch to a new segment of the log"
      ).first ?? []
    guard row.count == 2 else { throw RecoveryError.strange(program: "psql", answer: row.joined(separator: "|")) }
    let (end, segment) = (row[0], row[1])
    let words = [
      "--directory=\(spool)", "--slot=\(slot)", "--endpos=\(end)", "--no-loop", "--no-password",
      "--dbname=\(dataset.source)",
    ]
    try await ground.succeed(
      ground.command(
        programs.path("pg_receivewal"), words, user: PostgresPrograms.serverUser, timeLimit: .seconds(600)),
      "fetch the log from the source")
    guard case .names(let names, _) = HostFiles.names(in: spool, bound: 1_000_000) else { return segment }
    let whole = names.filter { $0.utf8.count == 24 || $0.hasSuffix(".history") }
    for name in whole where !store.has("wal/\(name)") {
      try await store.seal(file: "\(spool)/\(name)", as: "wal/\(name)")
    }
    for name in whole.filter({ $0.utf8.count == 24 }).dropLast() { try AtomicFile.remove("\(spool)/\(name)") }
    return segment
  }

  // MARK: at the store

  package func backups(_ key: EscrowKey) async throws -> [TakenBackup] {
    let store = try SealedStore(ground, dataset, key)
    try await store.checkKey()
    return store.names(in: "base").filter { $0.hasSuffix(".json") }
      .compactMap { store.kept("base/\($0)").flatMap(TakenBackup.init(value:)) }.sorted { $0.ended < $1.ended }
  }

  package func archive(_ key: EscrowKey) async throws -> ArchiveListing? {
    let store = try SealedStore(ground, dataset, key)
    let names = store.names(in: "wal").map { String($0.dropLast(SealedStore.suffix.count)) }
    var histories: [String: String] = [:]
    for name in names where name.hasSuffix(".history") { histories[name] = try await store.text("wal/\(name)") }
    return ArchiveListing(
      segments: names.filter { $0.utf8.count == 24 }, histories: histories,
      segmentSize: (store.kept("store.json")?["segment_size"]?.whole).flatMap { SegmentSize(bytes: Int($0)) } ?? .usual)
  }

  package func restore(_ order: RestoreOrder, _ key: EscrowKey) async throws -> RestoredData {
    let store = try SealedStore(ground, dataset, key, work: order.work)
    let programs = try PostgresPrograms.find(major: nil, path: ground.path)
    // A try that was cut off left what tar would mix with: it is emptied.
    try FolderTree.remove(order.data)
    try OwnedFolder.make(order.data, for: order.user)
    try await store.unpack("base/\(order.backup.label).tar", into: order.data, user: order.user)
    try await ground.succeed(
      ground.command(
        programs.path("pg_verifybackup"), ["--no-parse-wal", "--exit-on-error", order.data], user: order.user,
        timeLimit: .seconds(86_400)), "verify the backup against its own manifest")
    var settings = [
      "restore_command = '\(store.opening("wal/%f", to: "%p"))'", "recovery_target_action = 'promote'",
      "recovery_target_timeline = 'latest'",
    ]
    switch order.target {
    case .backup: settings.append("recovery_target = 'immediate'")
    case .time(let instant): settings.append("recovery_target_time = '\(instant)'")
    case .position(let position): settings.append("recovery_target_lsn = '\(position)'")
    }
    try write(settings, order)
    return .cluster(order.data)
  }

  private func write(_ settings: [String], _ order: RestoreOrder) throws {
    let path = "\(order.data)/postgresql.auto.conf"
    let before = String(decoding: try HostFiles.read(path, bound: 1 << 20), as: UTF8.self)
    let text = before + settings.map { $0 + "\n" }.joined()
    try AtomicFile.write(Array(text.utf8), to: path)
    try AtomicFile.write([], to: "\(order.data)/recovery.signal")
    for file in [path, "\(order.data)/recovery.signal"] { try OwnedFolder.give(file, to: order.user) }
  }
}
