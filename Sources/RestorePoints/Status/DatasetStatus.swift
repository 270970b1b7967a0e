import Decision
import Vocabulary

/// How a dataset stands at one moment: what is claimed of its restore points, what is proven, and what that is worth.
package struct DatasetStatus: Sendable, Hashable {
  /// Where the restore points lie, seen from the data.
  package enum Independence: String, Sendable, Hashable, CaseIterable {
    case apart
    case notIndependent = "not independent"
    /// Nobody told enough.
    case untold
  }

  package var dataset: PolicyDataset
  package var history: DrillHistory
  /// Up to when the newest backup claims to hold what was committed; nil when there is none.
  package var claimed: Instant?
  package var times: RecoveryTimes
  /// What keeps it from being counted on, the gravest first.
  package var shortfalls: [RecoveryShortfall]
  /// What the data and the proven point share.
  package var fates: [SharedFate]
  package var now: Instant

  /// - Parameter claimed: the ends of all backups that are said to be there.
  package init(_ dataset: PolicyDataset, _ history: DrillHistory, claimed: [Instant] = [], at now: Instant) {
    self.dataset = dataset
    self.history = history
    self.claimed = claimed.max()
    self.now = now
    times = RecoveryTimes(history)
    shortfalls = RecoveryShortfalls(dataset, history, at: now).all()
    fates = (history.standing ?? history.latest).map { RecoveryShortfalls.fates(of: $0.report, dataset, nil) } ?? []
  }

  /// What would be lost if the data went now and the newest backup is what it claims, in milliseconds.
  package var exposure: Int64? { claimed.map { max(0, now.milliseconds - $0.milliseconds) } }

  /// Up to when a drill has proven it; nil when nothing counts now.
  package var provenPoint: Instant? { history.standing.map { RecoveryShortfalls.provenPoint(of: $0.report) } }

  /// What would be lost if the data went now, as far as anybody has proven, in milliseconds.
  package var provenAge: Int64? { provenPoint.map { max(0, now.milliseconds - $0.milliseconds) } }

  /// Whether nothing irreversible would be approved.
  package var blocks: Bool { shortfalls.contains { $0.kind.blocks } }

  /// One word for the state.
  package var word: String {
    switch shortfalls.first?.kind {
    case nil, .slow: "proven"
    case .failed: "failed"
    case .neverProven: "unproven"
    case .unbaselined: "unbaselined"
    case .controlMissed: "in doubt"
    case .silent: "silent"
    case .stale: "stale"
    case .sharedFate: "shared fate"
    case .unlocked: "unlocked"
    case .untold: "untold"
    case .clock: "clock"
    }
  }

  /// Where its restore points lie.
  package var independence: Independence {
    guard let report = (history.standing ?? history.latest)?.report, !report.dependencies.isEmpty else {
      return .untold
    }
    if !fates.isEmpty { return .notIndependent }
    return shortfalls.contains { $0.kind == .untold } ? .untold : .apart
  }

  /// The worst first, then by name.
  package static func ordered(_ statuses: [DatasetStatus]) -> [DatasetStatus] {
    statuses.sorted { left, right in
      let (mine, theirs) = (left.rank, right.rank)
      return mine == theirs ? left.dataset.name < right.dataset.name : mine < theirs
    }
  }

  private var rank: Int { shortfalls.first?.kind.rawValue ?? RecoveryShortfall.Kind.allCases.count }
}

extension DatasetStatus {
  /// What the data and the restore point lean on; nil before a drill has told.
  package var drawing: FateDrawing? {
    (history.standing ?? history.latest).map { drill in
      FateDrawing(data: drill.report.source.union(dataset.home), point: drill.report.dependencies)
    }
  }
}
