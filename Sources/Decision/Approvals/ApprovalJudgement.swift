import Vocabulary

/// Decides from what was signed, by whom and when, whether a proposal may be applied.
package enum ApprovalJudgement {
  /// Who counts, what is missing and why, evaluated anew each time it is asked.
  package static func outcome(of given: ApprovalCase) -> ApprovalOutcome {
    preconditionFailure("\(given)")
  }
}
