import Host
import Processes
import RestorePoints
import Vocabulary

/// Drills a copy of a repository that was spoiled on purpose.
package struct ControlRun: Sendable {
  let ground: RecoveryGround
  let dataset: DatasetSettings
  let heartbeats: [Heartbeat]
  let identity: DrillRun.Identity
  let segmentSize: SegmentSize

  package init(
    _ ground: RecoveryGround, _ dataset: DatasetSettings, heartbeats: [Heartbeat], identity: DrillRun.Identity,
    segmentSize: SegmentSize = .usual
  ) {
    self.ground = ground
    self.dataset = dataset
    self.heartbeats = heartbeats
    self.identity = identity
    self.segmentSize = segmentSize
  }

  /// Spoils a copy in this way and drills it. The repository itself is only read.
  package func run(_ control: DrillControl) async throws -> DrillFindings {
    let name = "control-\(control.rawValue)"
    let scratch = try ScratchFolder.make(in: ground.scratch.path, prefix: name, isPassable: SystemUser.isRoot)
    var changed = dataset
    if dataset.engine != .rds {
      changed.repository = .folder("\(scratch.path)/store")
      try await copy(to: "\(scratch.path)/store")
    }
    var ground = RecoveryGround(
      keeper: ground.keeper, scratch: scratch, path: ground.path, tell: ground.tell)
    ground.cloud = self.ground.cloud
    let beats = covered(by: changed)
    switch control {
    case .flippedByte: try flipByte("\(scratch.path)/store")
    case .logGap: try removeSegment("\(scratch.path)/store", beats, isLast: false)
    case .staleHeartbeat: try removeSegment("\(scratch.path)/store", beats, isLast: true)
    case .lostKey:
      changed.escrow = "\(scratch.path)/another.key"
      _ = try EscrowKey.deposit(at: changed.escrow, dataset: dataset.name) { _ in }
    case .emptyDump where dataset.engine == .dump: try await addEmptyDump(ground, changed)
    case .emptyDump, .truncatedTable: break
    }
    let inner = changed
    let engine = EngineChoice.engine(ground, inner)
    let spoil: @Sendable (PostgresClient) async throws -> Void = { client in
      switch control {
      case .truncatedTable: try await ControlRun.truncate(client)
      case .emptyDump where inner.engine != .dump: try await ControlRun.empty(client)
      default: break
      }
    }
    let findings = await DrillRun(
      ground, engine, target: .latest, heartbeats: beats, asksSource: false, meddle: spoil
    ).run(identity)
    try FolderTree.remove(scratch.path)
    return findings
  }

  private func copy(to copy: String) async throws {
    let original: String
    switch dataset.repository {
    case .folder(let path): original = path
    case .bucket(let bucket):
      let user = dataset.engine == .pgbackrest ? PostgresPrograms.serverUser : nil
      return try await VaultCopy(ground: ground, place: bucket).fetch(into: copy, for: user)
    // A snapshot is only read: what is spoiled is the instance that comes of it.
    case .account: return
    }
    let user = try OwnedFolder.owner(of: original)
    try await ground.succeed(
      ground.command("cp", ["--archive", "--reflink=auto", original, copy]), "copy the repository")
    try OwnedFolder.give(copy, to: user)
  }

  /// A newer dump, whole and with nothing in it: what a pg_dump that failed quietly leaves.
  private func addEmptyDump(_ ground: RecoveryGround, _ dataset: DatasetSettings) async throws {
    let folder = try ground.scratch.makeFolders("empty/databases")
    try ground.scratch.write("", to: "empty/globals.sql")
    _ = try await ResticStore(ground, dataset).backUp(
      PathText.parent(folder), started: SystemClock.now(), bytes: 0, try EscrowKey.take(from: dataset.escrow))
  }

  /// The middle of the biggest file of the backups.
  private func flipByte(_ store: String) throws(RecoveryError) {
    let places = ["/backup/", "/base/", "/data/"].map { store + $0 }
    let files = FolderTree.entries(store).filter { file in file.isFile && places.contains { file.path.hasPrefix($0) } }
    let sizes = files.map { file in (file.path, FileBytes.size(file.path)) }
    guard let biggest = sizes.max(by: { $0.1 < $1.1 }), biggest.1 > 0 else {
      throw .file(path: store, reason: "it holds no backup")
    }
    try FileBytes.flip(biggest.0, at: biggest.1 / 2)
  }

  /// Those beats whose piece of the log the copy holds: later ones are still on their way.
  private func covered(by dataset: DatasetSettings) -> [Heartbeat] {
    guard case .folder(let store) = dataset.repository else { return heartbeats }
    let segments = Set(segments(store).keys)
    guard let newest = segments.max(), let timeline = UInt32(newest.prefix(8), radix: 16) else { return heartbeats }
    return heartbeats.filter { segment(of: $0, timeline).map(segments.contains) ?? false }
  }

  private func segment(of beat: Heartbeat, _ timeline: UInt32) -> String? {
    beat.committed.flatMap { LogSequence($0) }
      .map { LogSegment(holding: $0, timeline: timeline, size: segmentSize).name(segmentSize) }
  }

  /// The files of each segment in a store.
  private func segments(_ store: String) -> [String: [String]] {
    let files = FolderTree.entries(store).filter { $0.isFile && ControlRun.isLog($0.path) }.map(\.path)
    return Dictionary(grouping: files) { String(PathText.lastComponent($0).prefix(24)) }
      .filter { LogSegment(name: $0.key, size: segmentSize) != nil }
  }

  /// Removes the segment before the one that holds the last beat, or that one and all behind it.
  private func removeSegment(_ store: String, _ beats: [Heartbeat], isLast: Bool) throws {
    let segments = segments(store)
    guard let newest = segments.keys.max(), let timeline = UInt32(newest.prefix(8), radix: 16),
      let last = beats.last.flatMap({ segment(of: $0, timeline) })
    else { throw RecoveryError.file(path: store, reason: "it holds no log to remove a piece of") }
    let before = segments.keys.filter { $0 < last }.max() ?? last
    let gone = isLast ? segments.filter { $0.key >= last } : segments.filter { $0.key == before }
    for file in gone.values.joined() { try AtomicFile.remove(file) }
  }

  private static func isLog(_ path: String) -> Bool { path.contains("/archive/") || path.contains("/wal/") }

  /// The biggest table that is none of ours.
  private static func truncate(_ client: PostgresClient) async throws {
    try await client.rows(
      """
      select format('truncate table %I.%I cascade', n.nspname, c.relname)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'tagout')
      order by pg_relation_size(c.oid) desc limit 1 \\gexec
      """, for: "truncate a table of the copy")
  }

  /// What is left of a database whose dump was empty.
  private static func empty(_ client: PostgresClient) async throws {
    try await client.rows(
      """
      select format('drop table if exists %I.%I cascade', n.nspname, c.relname)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'tagout') \\gexec
      """, for: "empty the copy")
  }
}
