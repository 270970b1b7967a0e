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
    guard case .folder(let original) = dataset.repository else {
      throw RecoveryError.setting(
        dataset: dataset.name, name: "vaults", reason: "of controls must be folders, which can be copied")
    }
    let user = try OwnedFolder.owner(of: original)
    let name = "control-\(control.rawValue)"
    let scratch = try ScratchFolder.make(in: ground.scratch.path, prefix: name, isPassable: user != nil)
    var changed = dataset
    changed.repository = .folder("\(scratch.path)/store")
    try await copy(original, to: "\(scratch.path)/store", user)
    let ground = RecoveryGround(
      keeper: ground.keeper, scratch: scratch, path: ground.path, tell: ground.tell)
    var target = DrillRun.Target.latest
    switch control {
    case .flippedByte: try flipByte("\(scratch.path)/store")
    case .logGap: target = try removeSegment("\(scratch.path)/store", isLast: false)
    case .staleHeartbeat: target = try removeSegment("\(scratch.path)/store", isLast: true)
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
      ground, engine, target: target, heartbeats: heartbeats, asksSource: false, meddle: spoil
    ).run(identity)
    try FolderTree.remove(scratch.path)
    return findings
  }

  private func copy(_ original: String, to copy: String, _ user: SystemUser?) async throws {
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
    let files = FolderTree.entries(store).filter { $0.isFile && !ControlRun.isLog($0.path) }
    let sizes = files.map { file in (file.path, FileBytes.size(file.path)) }
    guard let biggest = sizes.max(by: { $0.1 < $1.1 }), biggest.1 > 0 else {
      throw .file(path: store, reason: "it holds no backup")
    }
    try FileBytes.flip(biggest.0, at: biggest.1 / 2)
  }

  /// Removes the segment before the one that holds the last beat, or that one and all behind it.
  private func removeSegment(_ store: String, isLast: Bool) throws -> DrillRun.Target {
    let files = FolderTree.entries(store).filter { $0.isFile && ControlRun.isLog($0.path) }.map(\.path)
    let names = files.map { PathText.lastComponent($0).prefix(24) }
    let segments = Set(names.filter { LogSegment(name: $0, size: segmentSize) != nil }.map(String.init)).sorted()
    guard let position = heartbeats.last?.committed.flatMap({ LogSequence($0) }), let newest = segments.last,
      let timeline = UInt32(newest.prefix(8), radix: 16)
    else { throw RecoveryError.file(path: store, reason: "it holds no log to remove a piece of") }
    let last = LogSegment(holding: position, timeline: timeline, size: segmentSize).name(segmentSize)
    let before = segments.last { $0 < last } ?? last
    let gone = isLast ? segments.filter { $0 >= last } : [before]
    for file in files where gone.contains(where: { PathText.lastComponent(file).hasPrefix($0) }) {
      try AtomicFile.remove(file)
    }
    return .latest
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
