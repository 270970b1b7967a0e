import Decision
import Recovery
import RestorePoints
import Vocabulary

extension RecoveryJournal {
  /// All drills of a dataset, judged by what its policy allows and by what people have said.
  func history(of dataset: PolicyDataset) async throws -> DrillHistory {
    var reports: [DrillReport] = []
    for kind in [JournalKind.drill, .control] {
      reports += try await entries(kind, dataset: dataset.name).compactMap { DrillReport($0) }
    }
    let acceptances = try await entries(.acceptance, dataset: dataset.name).compactMap { DrillAcceptance($0) }
    let pins = try await entries(.pin, dataset: dataset.name).compactMap { PinnedPoint($0) }
    return DrillHistory(
      dataset.name, reports: reports, acceptances: acceptances, pins: pins, allowed: dataset.allowedShrink)
  }

  /// How a dataset stands.
  func status(of dataset: PolicyDataset, at now: Instant) async throws -> DatasetStatus {
    let backups = try await entries(.backup, dataset: dataset.name).compactMap(BackupRecord.init)
    return DatasetStatus(
      dataset, try await history(of: dataset), claimed: backups.map(\.backup.ended), at: now)
  }
}
