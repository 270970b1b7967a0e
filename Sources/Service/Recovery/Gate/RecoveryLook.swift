import Decision
import Formats
import Recovery
import RestorePoints
import Vocabulary

/// All that the store says about restore points at one moment.
package struct RecoveryLook: Sendable {
  /// The most drills of a dataset that are looked at: a trend asks for fewer.
  private static let drillBound = 48
  /// People's words come seldom.
  private static let acceptanceBound = 1000

  /// The number of the newest entry that was seen.
  package let mark: Int64
  package let reports: [DrillReport]
  package let acceptances: [DrillAcceptance]

  package init(_ store: any StoreReading) throws {
    mark = try store.recoveryMark()
    guard mark > 0 else {
      (reports, acceptances) = ([], [])
      return
    }
    var reports: [DrillReport] = []
    var acceptances: [DrillAcceptance] = []
    for kind in [JournalKind.drill, .control] {
      for dataset in try store.recoveryDatasets(with: kind) {
        for content in try store.recoveryEntries(kind, of: dataset, limit: RecoveryLook.drillBound) {
          // A report that this version does not understand proves nothing.
          if let report = DrillReport(try JSONReader.read(content, limits: .stored)) { reports.append(report) }
        }
      }
    }
    for dataset in try store.recoveryDatasets(with: .acceptance) {
      for content in try store.recoveryEntries(.acceptance, of: dataset, limit: RecoveryLook.acceptanceBound) {
        if let word = DrillAcceptance(try JSONReader.read(content, limits: .stored)) { acceptances.append(word) }
      }
    }
    self.reports = reports
    self.acceptances = acceptances
  }

  /// The drills of a dataset, judged by what its policy allows.
  package func history(of dataset: PolicyDataset) -> DrillHistory {
    DrillHistory(dataset.name, reports: reports, acceptances: acceptances, allowed: dataset.allowedShrink)
  }

  /// What is proven about what would be lost.
  package func proof(
    for losses: [ShownLoss], datasets: [PolicyDataset], reach: RestorePointDependencies, at now: Instant
  ) -> RestorePointProof? {
    let holders = datasets.filter { dataset in losses.contains { dataset.holds($0.thing) } }
    let histories = Dictionary(holders.map { ($0.name, history(of: $0)) }, uniquingKeysWith: { first, _ in first })
    return RestorePointGate.proof(for: losses, datasets: datasets, histories: histories, reach: reach, at: now)
  }
}
