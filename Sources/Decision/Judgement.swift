import Vocabulary

/// Turns findings into a verdict by a policy.
package enum Judgement {
  /// The verdict over all findings: one denial denies, else what is missing for each is missing for all.
  ///
  /// The findings come back worst first: those that decided, then the others by severity, each once.
  package static func verdict(on findings: [Finding], by policy: Policy) -> Verdict {
    guard !findings.isEmpty else { return .allow([]) }
    let ruled = findings.map { (finding: $0, ruling: policy.ruling(for: $0)) }
    let sorted = ruled.enumerated().sorted { left, right in
      let (a, b) = (weight(left.element.ruling), weight(right.element.ruling))
      if a != b { return a > b }
      if left.element.finding.severity != right.element.finding.severity {
        return left.element.finding.severity > right.element.finding.severity
      }
      return left.offset < right.offset
    }.map(\.element.finding)
    if ruled.contains(where: { $0.ruling == .deny }) { return .deny(sorted) }
    let requirements = strongest(ruled.map(\.ruling))
    return requirements.isEmpty ? .allow(sorted) : .hold(requirements, sorted)
  }

  private static func weight(_ ruling: Ruling) -> Int {
    switch ruling {
    case .allow: 0
    case .hold(let requirements): requirements == [.confirm] ? 1 : 2
    case .deny: 3
    }
  }

  /// Each kind of requirement once, the strongest of its kind; a signature makes a confirmation needless.
  private static func strongest(_ rulings: [Ruling]) -> [Requirement] {
    var approvals = 0
    var minutes = 0
    var others: Set<Requirement> = []
    for ruling in rulings {
      guard case .hold(let requirements) = ruling else { continue }
      for requirement in requirements {
        switch requirement {
        case .approval(let count): approvals = max(approvals, count)
        case .coolingOff(let wait): minutes = max(minutes, wait)
        case .confirm, .restorePoint, .savedPlan: others.insert(requirement)
        }
      }
    }
    if approvals > 0 {
      others.insert(.approval(count: approvals))
      others.remove(.confirm)
    }
    if minutes > 0 { others.insert(.coolingOff(minutes: minutes)) }
    if others.contains(.savedPlan) { others.remove(.confirm) }
    return others.sorted()
  }
}
