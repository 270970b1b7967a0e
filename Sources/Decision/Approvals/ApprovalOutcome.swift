import Vocabulary

/// The answer to "may this be applied now?".
package struct ApprovalOutcome: Sendable, Hashable {
  /// The answer.
  package enum Answer: Sendable, Hashable {
    /// Nothing is missing; by which rules, nil when nothing was asked for.
    case ready(Approval.Mode?)
    /// A demand is not met.
    case waiting
    /// The wall clock was set back: no approval counts until it is right again.
    case suspended
    /// What would be applied is not what was offered, or is worse than people were shown.
    case void([VoidReason])
  }

  /// Why approvals fall.
  package enum VoidReason: Sendable, Hashable {
    case difference(SubjectDifference)
    /// A finding above information that people were not shown.
    case newFinding(FindingCode, String)
    /// A finding that has become more severe.
    case worseFinding(FindingCode, String)
    case weakerRestorePoint
    /// The verdict has become a denial, by these findings.
    case denied([FindingCode])
  }

  package var answer: Answer
  /// The digest of the subject that it is about.
  package var subject: ContentDigest
  package var demands: [ApprovalDemand]
  /// One for each approval, in the same order.
  package var standings: [ApprovalStanding]

  package init(
    _ answer: Answer, subject: ContentDigest, demands: [ApprovalDemand] = [], standings: [ApprovalStanding] = []
  ) {
    self.answer = answer
    self.subject = subject
    self.demands = demands
    self.standings = standings
  }

  /// What is missing.
  package var missing: [ApprovalDemand] { demands.filter { !$0.isMet } }

  /// Whether it must be reviewed afterwards, because the glass was broken for it.
  package var needsReview: Bool { answer == .ready(.breakGlass) }
}
