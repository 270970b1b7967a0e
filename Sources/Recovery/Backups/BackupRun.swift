import Host
import Vocabulary

/// One backup of a dataset: made, and told what is in it.
package struct BackupRun: Sendable {
  let ground: RecoveryGround
  let engine: any RecoveryEngine

  package init(_ ground: RecoveryGround, _ engine: any RecoveryEngine) {
    self.ground = ground
    self.engine = engine
  }

  /// What was made: a claim, until a drill has proven it.
  package struct Outcome: Sendable, Hashable {
    package var backup: TakenBackup
    package var versions: [EngineVersion]
    /// Where the source has a log, taken while the backup was made: what is restored to where the backup is whole, or
    /// further, has at least this. Else before it: the backup has at least this.
    package var manifest: [StructuredValue]
    /// Those before and after it.
    package var heartbeats: [Heartbeat]
    /// Whether the source was the same before and after.
    package var isExact: Bool
    package var milliseconds: Int64
  }

  /// Makes it.
  package func run(isFull: Bool) async throws -> Outcome {
    ground.pass(.backupBegun)
    let book = DrillBook(tell: ground.tell)
    let watch = Stopwatch()
    let versions = try await engine.versions()
    let dataset = engine.dataset
    let key =
      dataset.engine.needsEscrow
      ? try EscrowKey.deposit(at: dataset.escrow, dataset: dataset.name, ground.pass) : EscrowKey.none
    try await book.leg("prepare") { try await engine.prepare(key) }
    let early = try await engine.beat()
    guard engine.dataset.engine.keepsLog else {
      let before = try await book.leg("manifest") { try await engine.manifest() }
      let backup = try await book.leg("back up") { try await engine.backUp(isFull: isFull, key) }
      ground.pass(.manifestBefore)
      let after = try await book.leg("manifest") { try await engine.manifest() }
      ground.pass(.manifestAfter)
      return Outcome(
        backup: backup, versions: versions, manifest: before, heartbeats: [early].compactMap { $0 },
        isExact: early == nil && BackupRun.content(before) == BackupRun.content(after),
        milliseconds: watch.milliseconds)
    }
    ground.pass(.manifestBefore)
    async let seen = book.leg("manifest") { try await engine.manifest() }
    let backup = try await book.leg("back up") { try await engine.backUp(isFull: isFull, key) }
    let manifest = try await seen
    let late = try await engine.beat()
    ground.pass(.manifestAfter)
    _ = try await engine.ship()
    return Outcome(
      backup: backup, versions: versions, manifest: manifest, heartbeats: [early, late].compactMap { $0 },
      isExact: false, milliseconds: watch.milliseconds)
  }

  /// All but the heads, which hold times.
  private static func content(_ manifest: [StructuredValue]) -> [StructuredValue] {
    manifest.filter { $0["kind"]?.text != "head" }
  }
}
