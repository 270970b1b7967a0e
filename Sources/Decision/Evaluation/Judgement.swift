import Vocabulary

/// Turns findings into a verdict by a policy.
package enum Judgement {
  /// The verdict over all findings: one denial denies, else what is missing for each is missing for all.
  ///
  /// The findings come back worst first: those that decided, then the others by severity, each once.
  package static func verdict(
    on findings: [Finding], by policy: Policy, in circumstances: Circumstances = Circumstances()
  ) -> Verdict {
    guard !findings.isEmpty || !policy.layers.isEmpty else { return .allow([]) }
    return verdict(of: decisions(on: findings, by: policy, in: circumstances))
  }

  /// What was decided about each finding, worst first.
  package static func decisions(
    on findings: [Finding], by policy: Policy, in circumstances: Circumstances = Circumstances()
  ) -> [Decision] {
    let decided =
      policy.layers.isEmpty
      ? findings.map { builtIn($0, policy, circumstances.asker) }
      : RuleEvaluation(policy, circumstances).decisions(on: findings)
    return order(of: decided)?.map { decided[$0] } ?? decided
  }

  /// The places of decisions, the worst first; nil where they come like that. They are big, and those on a plan mostly in
  /// order: only places are sorted.
  private static func order(of decisions: [Decision]) -> [Int]? {
    let ranks = decisions.map { (weight($0.ruling), $0.finding.severity) }
    let isInOrder = ranks.indices.dropFirst().allSatisfy { ranks[$0 - 1] >= ranks[$0] }
    if isInOrder { return nil }
    return decisions.indices.sorted { ranks[$0] == ranks[$1] ? $0 < $1 : ranks[$0] > ranks[$1] }
  }

  /// The verdict of decisions that are in order.
  package static func verdict(of decisions: [Decision]) -> Verdict {
    let findings = decisions.map(\.finding)
    if decisions.contains(where: { $0.ruling == .deny }) { return .deny(findings) }
    let requirements = Ruling.strongest(decisions.map(\.ruling))
    return requirements.isEmpty ? .allow(findings) : .hold(requirements, findings)
  }

  /// What the built-in table decides. What changes the guard is for people alone.
  static func builtIn(_ finding: Finding, _ policy: Policy, _ asker: Asker) -> Decision {
    let (ruling, source) = policy.builtIn(finding)
    let isPersons = asker.kind == .person && finding.code.text.hasPrefix("guard.")
    return Decision(finding: finding, ruling: isPersons ? .allow : ruling, source: source)
  }

  private static func weight(_ ruling: Ruling) -> Int {
    switch ruling {
    case .allow: 0
    case .hold(let requirements): requirements == [.confirm] ? 1 : 2
    case .deny: 3
    }
  }
}
