import Vocabulary

/// Decides from what was signed, by whom and when, whether a proposal may be applied.
package enum ApprovalJudgement {
  /// Who counts, what is missing and why, evaluated anew each time that it is asked.
  package static func outcome(of given: ApprovalCase) -> ApprovalOutcome {
    let rules = ApprovalRules(given)
    let demands = ApprovalDemands(given, rules)
    let standings = demands.counted
    func outcome(_ answer: ApprovalOutcome.Answer, _ demands: [ApprovalDemand]) -> ApprovalOutcome {
      ApprovalOutcome(answer, subject: given.digest, demands: demands, standings: standings)
    }

    let usual = demands.all(glass: false)
    let voids = ApprovalVoids.reasons(in: given)
    if !voids.isEmpty { return outcome(.void(voids), usual) }
    if given.isClockSuspended, rules.needsSignature { return outcome(.suspended, usual) }
    if usual.allSatisfy(\.isMet) { return outcome(.ready(rules.needsSignature ? mode(rules.mode) : nil), usual) }
    guard demands.isGlassBroken else { return outcome(.waiting, usual) }
    let broken = demands.all(glass: true)
    return outcome(broken.allSatisfy(\.isMet) ? .ready(.breakGlass) : .waiting, broken)
  }

  private static func mode(_ mode: PolicyApprovals.Mode) -> Approval.Mode {
    switch mode {
    case .team: .team
    case .solo: .solo
    }
  }
}
