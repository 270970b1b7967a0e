import Decision
import Recovery
import RestorePoints
import Vocabulary

/// Figures of all datasets for Prometheus.
struct RecoveryFigures {
  let core: ServerCore

  init(_ core: ServerCore) {
    self.core = core
  }

  /// Exposure and age of what is proven, in seconds, and whether approvals are blocked; -1 where there is nothing to
  /// tell the age of. None of a dataset when the policy cannot be read: approvals are refused then.
  func gauges(at now: Instant) async throws -> [(name: String, help: String, value: Int)] {
    // The request that asks for figures must be answered while the policy is mended.
    guard let datasets = try? ServerPolicy.load(core).datasets, !datasets.isEmpty else { return [] }
    let journal = StoreJournal(core)
    var blocked = 0
    var oldest = 0
    var exposed = 0
    for dataset in datasets {
      let status = try await journal.status(of: dataset, at: now)
      blocked += status.blocks ? 1 : 0
      oldest = RecoveryFigures.worse(oldest, status.provenAge)
      exposed = RecoveryFigures.worse(exposed, status.exposure)
    }
    return [
      ("tagout_datasets", "Datasets of the policy.", datasets.count),
      ("tagout_datasets_blocked", "Datasets without a restore point that can be counted on.", blocked),
      ("tagout_proven_age_seconds", "Age of the oldest of all proven points; -1: a dataset has none.", oldest),
      ("tagout_exposure_seconds", "Age of the oldest of all newest backups, claimed; -1: a dataset has none.", exposed),
    ]
  }

  private static func worse(_ seconds: Int, _ age: Int64?) -> Int {
    guard let age, seconds >= 0 else { return -1 }
    return max(seconds, Int(clamping: age / 1000))
  }
}
