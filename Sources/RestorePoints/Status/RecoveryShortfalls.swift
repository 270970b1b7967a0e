import Decision
import Vocabulary

/// Finds all that keeps a dataset's proven point from being counted on at one moment.
package struct RecoveryShortfalls {
  /// A clock that is ahead by more than this, in milliseconds, is not believed.
  private static let skew: Int64 = 5 * 60_000

  private let dataset: PolicyDataset
  private let history: DrillHistory
  private let now: Instant

  package init(_ dataset: PolicyDataset, _ history: DrillHistory, at now: Instant) {
    self.dataset = dataset
    self.history = history
    self.now = now
  }

  /// All, the gravest first.
  ///
  /// - Parameter reach: what the act that is asked for can reach; nil: what the dataset itself leans on.
  package func all(besides reach: RestorePointDependencies? = nil) -> [RecoveryShortfall] {
    guard let standing = history.standing else { return [noProof()] }
    let report = standing.report
    var found = controls() + age(of: report)
    let fates = RecoveryShortfalls.fates(of: report, dataset, reach)
    found += fates.map {
      RecoveryShortfall(
        .sharedFate, "the restore point of \(dataset.name) shares \($0.words)", remedy: "keep one outside")
    }
    found += lock(of: report) + untold(report, reach)
    if let limit = dataset.timeObjective.map({ Int64($0.seconds) * 1000 }), report.duration > limit {
      found.append(
        RecoveryShortfall(
          .slow,
          "it took \(SpanText.words(report.duration)) to have \(dataset.name) back, and its RTO is "
            + SpanText.words(limit), remedy: "look at its longest leg"))
    }
    return found.sorted { $0.kind < $1.kind }
  }

  /// Up to when a copy holds what was committed: never later than when it was made.
  package static func provenPoint(of report: DrillReport) -> Instant {
    report.reaches.map { min($0, report.ended) } ?? report.started
  }

  /// What a restore point shares with what an act reaches, and with where the data lives.
  package static func fates(
    of report: DrillReport, _ dataset: PolicyDataset, _ reach: RestorePointDependencies?
  ) -> [SharedFate] {
    let other = (reach ?? RestorePointDependencies()).union(report.source).union(dataset.home)
    return report.dependencies.shared(with: other).filter { !$0.thing.kind.isTold }.sorted()
  }

  private func noProof() -> RecoveryShortfall {
    let run = "`tagout drill run \(dataset.name)`"
    if let failed = history.latestConclusive {
      let why = failed.reasons.first.map { " (\($0))" } ?? ""
      let remedy =
        failed.shrinks.isEmpty
        ? "mend that, then \(run)"
        : "if that is right, `tagout drill accept \(dataset.name) \(failed.report.id) --reason …`"
      return RecoveryShortfall(
        .failed, "the latest drill of \(dataset.name) failed at \(failed.report.ended)\(why)", remedy: remedy)
    }
    if let first = history.drills.last(where: { $0.verdict == .unbaselined }) {
      return RecoveryShortfall(
        .unbaselined, "the first drill of \(dataset.name) has nothing to be compared with",
        remedy: "\(run) once more, or `tagout drill accept \(dataset.name) \(first.report.id) --reason …`")
    }
    let tried = history.latest?.reasons.first.map { "; the latest drill was inconclusive (\($0))" } ?? ""
    return RecoveryShortfall(
      .neverProven, "no restore point of \(dataset.name) was ever proven\(tried)", remedy: run)
  }

  private func controls() -> [RecoveryShortfall] {
    history.brokenControls.map {
      RecoveryShortfall(
        .controlMissed,
        "the drill of \(dataset.name) did not notice the harm that was done on purpose (\($0.rawValue))",
        remedy: "find out why, then `tagout drill controls \(dataset.name)`")
    }
  }

  private func age(of report: DrillReport) -> [RecoveryShortfall] {
    let run = "`tagout drill run \(dataset.name)`"
    if report.ended.milliseconds > now.milliseconds + RecoveryShortfalls.skew {
      return [
        RecoveryShortfall(
          .clock, "the drill of \(dataset.name) ended at \(report.ended), which is yet to come", remedy: run)
      ]
    }
    var found: [RecoveryShortfall] = []
    let since = now.milliseconds - report.ended.milliseconds
    if since > dataset.drillLimit {
      found.append(
        RecoveryShortfall(
          .silent, "no drill of \(dataset.name) has proven anything for \(SpanText.words(since))", remedy: run))
    }
    let point = RecoveryShortfalls.provenPoint(of: report)
    let age = now.milliseconds - point.milliseconds
    if age > dataset.pointLimit {
      found.append(
        RecoveryShortfall(
          .stale,
          "\(dataset.name) is proven up to \(point), which is \(SpanText.words(age)) ago and beyond its RPO of "
            + SpanText.words(dataset.pointLimit), remedy: run))
    }
    return found
  }

  private func lock(of report: DrillReport) -> [RecoveryShortfall] {
    let needed = Instant(milliseconds: now.milliseconds &+ dataset.lockNeed)
    return report.lock.objection(until: needed).map {
      [
        RecoveryShortfall(
          .unlocked, "the restore point of \(dataset.name) may go: \($0)",
          remedy: report.lock.mode == .compliance
            ? "`tagout vault renew \(dataset.name)`, then `tagout drill run \(dataset.name)`"
            : "keep it in a store that locks (`tagout vault template s3`), then `tagout drill run \(dataset.name)`")
      ]
    } ?? []
  }

  /// Only what was told can be compared: that nothing is known to be shared is not that nothing is.
  private func untold(_ report: DrillReport, _ reach: RestorePointDependencies?) -> [RecoveryShortfall] {
    guard !report.dependencies.isEmpty else {
      return [
        RecoveryShortfall(
          .untold, "the drill of \(dataset.name) does not say what its restore point leans on",
          remedy: "`tagout drill run \(dataset.name)`")
      ]
    }
    guard report.dependencies.names(.bucket).isEmpty || !report.dependencies.names(.account).isEmpty else {
      return [
        RecoveryShortfall(
          .untold, "nobody knows the account of the vault that \(dataset.name) is kept in",
          remedy: "write it as `account:` of the vault in the policy")
      ]
    }
    let own = (reach ?? RestorePointDependencies()).union(report.source).union(dataset.home)
    guard !report.dependencies.names(.account).isEmpty, own.names(.account).isEmpty else { return [] }
    return [
      RecoveryShortfall(
        .untold, "nobody knows the account that \(dataset.name) lives in",
        remedy: "write it as `accounts:` of the dataset in the policy")
    ]
  }
}
