import RestorePoints

extension RecoveryDesk {
  /// The words that bring a dataset in RDS back: the instance is Amazon's to make, and a person's to name.
  func byHand(_ asked: String) async throws -> RecoveryError {
    let engine = RDSEngine(ground, dataset)
    let backups = try await engine.backups(.none)
    guard let chosen = try await choose(asked, from: backups) else {
      throw RecoveryError.noRestorePoint(dataset: dataset.name, target: asked)
    }
    return .byHand(dataset: dataset.name, steps: try engine.restoreSteps(chosen.label))
  }

  /// A snapshot has no log: it is brought back as it is, or not at all.
  private func choose(_ asked: String, from backups: [TakenBackup]) async throws -> TakenBackup? {
    if asked == "latest-proven" {
      let point = try await history().latestProven?.report.point
      return backups.last { $0.label == point }
    }
    switch try await drillTarget(asked) {
    case .latest: return backups.last
    case .time(let time): return backups.last { $0.ended <= time }
    case .position: return nil
    }
  }
}
