import Vocabulary

extension SessionMemory {
  /// What the session's earlier acts say about this one, to be judged together with what the act itself shows.
  ///
  /// - Parameters:
  ///   - now: the moment of asking.
  ///   - budget: how many destroys outside of development a session may have before each needs a signature.
  package func recall(_ act: SessionAct, at now: Instant, budget: Int = SessionMemory.budget) -> [Finding] {
    var findings: [Finding] = []
    for candidate in act.candidates where !candidate.effect.isSpared {
      if let finding = DisarmThenDestroy.finding(on: candidate, of: act, self, at: now) { findings.append(finding) }
      guard candidate.isOfCommand, !candidate.isUndone else { continue }
      if let finding = Escalation.finding(on: candidate, of: act, self, at: now)
        ?? WiderScope.finding(on: candidate, of: act, self, at: now)
      {
        findings.append(finding)
      }
    }
    if !findings.contains(where: { $0.code == "session.escalation" }),
      let finding = NamedAgain.finding(of: act, self, at: now)
    {
      findings.append(finding)
    }
    if let finding = DestroyBudget.finding(on: act, self, budget: budget) { findings.append(finding) }
    return SessionMemory.distinct(findings)
  }

  /// How many destroys a session may have where no policy says otherwise.
  package static let budget = 10

  /// The most findings that a memory adds to one act.
  private static let mostFindings = 4

  /// One of a code for the same words is enough.
  private static func distinct(_ findings: [Finding]) -> [Finding] {
    var kept: [Finding] = []
    for finding in findings where !kept.contains(where: { $0.code == finding.code && $0.evidence == finding.evidence })
    {
      kept.append(finding)
    }
    return Array(kept.prefix(mostFindings))
  }
}
