import Host
import Vocabulary

/// One backup of a PostgreSQL dataset: made, and told what is in it.
package struct BackupRun: Sendable {
  let ground: RecoveryGround
  let engine: any RecoveryEngine
  let source: PostgresClient

  package init(_ ground: RecoveryGround, _ engine: any RecoveryEngine, source: PostgresClient) {
    self.ground = ground
    self.engine = engine
    self.source = source
  }

  /// What was made: a claim, until a drill has proven it.
  package struct Outcome: Sendable, Hashable {
    package var backup: TakenBackup
    package var versions: [EngineVersion]
    /// Taken once the backup was whole: a restore to the beat's position has at least this.
    package var manifest: [StructuredValue]
    package var heartbeat: Heartbeat
    package var milliseconds: Int64
  }

  /// Makes it.
  package func run(isFull: Bool) async throws -> Outcome {
    ground.pass(.backupBegun)
    let book = DrillBook(tell: ground.tell)
    let watch = Stopwatch()
    let versions = try await engine.versions()
    let key = try EscrowKey.deposit(at: engine.dataset.escrow, dataset: engine.dataset.name, ground.pass)
    try await book.leg("prepare") { try await engine.prepare(key) }
    let backup = try await book.leg("back up") { try await engine.backUp(isFull: isFull, key) }
    ground.pass(.manifestBefore)
    let manifest = try await book.leg("manifest") { try await PostgresManifest(source).everything() }
    let beat = try await Heartbeat.beat(source)
    ground.pass(.manifestAfter)
    _ = try await engine.ship()
    return Outcome(
      backup: backup, versions: versions, manifest: manifest, heartbeat: beat, milliseconds: watch.milliseconds)
  }
}
