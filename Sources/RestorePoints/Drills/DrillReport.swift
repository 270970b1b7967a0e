import Vocabulary

/// All that one drill found out about one restore point: evidence with its times and places. Whether it proves anything
/// is judged from it (`DrillJudgement`), and again when more is known.
package struct DrillReport: Sendable, Hashable {
  /// The first member of its JSON.
  package static let format = "tagout-drill-v1"

  /// Names the report.
  package var id: String
  package var dataset: String
  /// The engine's own word, e.g. `pgbackrest`.
  package var engine: String
  /// Programs with their versions.
  package var versions: [String: String]
  /// The restore point, by the engine's own name; empty when none was found.
  package var point: String
  /// What was asked for, e.g. `latest`, a time, a place in the log.
  package var target: String
  /// What was spoilt on purpose; such a drill proves nothing about the dataset.
  package var control: DrillControl?
  package var started: Instant
  package var ended: Instant
  package var legs: [DrillLeg] = []
  package var checks: [DrillCheck] = []
  /// How much the copy holds; nil when it was never asked.
  package var measure: DatasetMeasure?
  /// The digest of the signed manifest that the copy was compared with; nil when there was none.
  package var manifest: String?
  package var heartbeat: HeartbeatReading?
  /// The last beat that the source is known to have committed before the target.
  package var expected: HeartbeatReading?
  /// Up to when the copy holds what was committed: the time of its heartbeat, or of its snapshot. Nil where neither is.
  package var reaches: Instant?
  package var position: LogSequence?
  /// What the restore point leans on.
  package var dependencies = RestorePointDependencies()
  /// What the source itself leans on: what one mistake there would take.
  package var source = RestorePointDependencies()
  package var lock = PointLock.none
  /// Whether data and copy were on one host, so that its times are lower bounds.
  package var isLocal = false
  /// What broke the drill off and is not the restore point's fault.
  package var obstacle: String?
  /// What was judged when it ended. What is known later may change it.
  package var verdict: DrillVerdict?

  package init(
    id: String, dataset: String, engine: String, versions: [String: String] = [:], point: String, target: String,
    control: DrillControl? = nil, started: Instant, ended: Instant
  ) {
    self.id = id
    self.dataset = dataset
    self.engine = engine
    self.versions = versions
    self.point = point
    self.target = target
    self.control = control
    self.started = started
    self.ended = ended
  }

  /// What a question was answered with; nil when it was not asked.
  package func check(_ question: DrillCheck.Question) -> DrillCheck? { checks.first { $0.question == question } }

  /// From the decision to a usable copy, in milliseconds.
  package var duration: Int64 { legs.reduce(0) { $0 &+ $1.milliseconds } }
}
