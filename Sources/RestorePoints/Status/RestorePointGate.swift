import Decision
import Vocabulary

/// Makes the proof that an approval asks for, from all that drills have found out.
package enum RestorePointGate {
  /// What is proven about what would be lost; nil when nothing would be lost that a restore point could bring back.
  ///
  /// - Parameters:
  ///   - losses: as people are shown them.
  ///   - datasets: of the policy.
  ///   - histories: by the datasets' names; one that is missing has no drills.
  ///   - reach: all that the act can reach.
  package static func proof(
    for losses: [ShownLoss], datasets: [PolicyDataset], histories: [String: DrillHistory],
    reach: RestorePointDependencies, at now: Instant
  ) -> RestorePointProof? {
    let dataLosses = losses.filter(\.isDataLoss)
    let things = Set((dataLosses.isEmpty ? losses : dataLosses).map(\.thing)).sorted()
    guard !things.isEmpty else { return nil }
    var proof = RestorePointProof(proven: now, covers: [], sharedFates: [])
    var seen: Set<String> = []
    for thing in things {
      let holders = datasets.filter { $0.holds(thing) }
      guard !holders.isEmpty else {
        proof.lacks.append(
          "no dataset of the policy names \(thing): write it as one of the `resources:` of a dataset, so that a restore"
            + " point of it can be proven")
        continue
      }
      let standing = holders.map { ($0, histories[$0.name] ?? DrillHistory($0.name, reports: [])) }
      for (dataset, history) in standing where seen.insert(dataset.name).inserted {
        add(dataset, history, reach, now, to: &proof)
      }
      if standing.allSatisfy({ $0.1.standing != nil }) { proof.covers.insert(thing) }
    }
    // What is not proven whole is no newer than any proof to come.
    if !proof.covers.isSuperset(of: things) { proof.proven = Instant(milliseconds: 0) }
    return proof
  }

  private static func add(
    _ dataset: PolicyDataset, _ history: DrillHistory, _ reach: RestorePointDependencies, _ now: Instant,
    to proof: inout RestorePointProof
  ) {
    proof.lacks += RecoveryShortfalls(dataset, history, at: now).all(besides: reach)
      .filter { $0.kind.blocks && $0.kind != .sharedFate }.map(\.words)
    guard let report = history.standing?.report else { return }
    proof.proven = min(proof.proven, RecoveryShortfalls.provenPoint(of: report))
    proof.reports.append(report.id)
    proof.sharedFates.formUnion(RecoveryShortfalls.fates(of: report, dataset, reach).map(\.words))
  }
}

extension PolicyDataset {
  /// Whether a thing that would be lost is one that it lives in, by its address or its name.
  package func holds(_ thing: String) -> Bool { resources.contains { Glob($0).matches(thing) } }
}
