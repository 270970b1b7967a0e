import RestorePoints
import Vocabulary

/// All that a drill has gathered: evidence, no judgement.
package struct DrillFindings: Sendable, Hashable {
  package var dataset: String
  package var engine: EngineKind
  package var versions: [EngineVersion] = []
  /// The engine's name of the backup; nil when none was found.
  package var backup: TakenBackup?
  /// As it was asked for.
  package var target: String
  package var started: Instant
  package var ended: Instant
  package var legs: [DrillLeg] = []
  package var notes: [DrillCheck] = []
  /// What the copy says is in it; empty when it was never asked.
  package var manifest: [StructuredValue] = []
  /// The beat that the copy holds.
  package var heartbeat: Heartbeat?
  /// The last beat that the source is known to have committed at the target.
  package var expected: Heartbeat?
  /// Where the copy's log stood when recovery ended; nil where there is none.
  package var position: String?
  /// What the archive of the log held; nil where there is none.
  package var archive: ArchiveListing?
  /// What the copy was made from.
  package var dependencies: [Dependency] = []
  /// What the data itself leans on.
  package var source: [Dependency] = []
  /// What keeps the objects that the backup leans on.
  package var lock = PointLock.none
  /// What broke the drill off and is not the backup's fault.
  package var obstacle: String?

  package init(dataset: String, engine: EngineKind, target: String, started: Instant) {
    self.dataset = dataset
    self.engine = engine
    self.target = target
    self.started = started
    ended = started
  }

  /// Checks that are red.
  package var reds: [DrillCheck] { notes.filter { $0.outcome == .red } }
}
