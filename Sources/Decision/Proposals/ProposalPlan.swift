import Vocabulary

/// What a proposal's state machine needs to know of what was planned and assessed.
package struct ProposalPlan: Sendable, Hashable {
  /// The digest of the assessment that people are shown.
  package var assessment: ContentDigest
  /// The digest of the subject that is put before people to sign.
  package var subject: ContentDigest
  /// The verdict, without its findings.
  package var ruling: Ruling
  /// The digest of the list of losses that is shown; nil when nothing is lost.
  package var losses: ContentDigest?

  package init(assessment: ContentDigest, subject: ContentDigest, ruling: Ruling, losses: ContentDigest? = nil) {
    self.assessment = assessment
    self.subject = subject
    self.ruling = ruling
    self.losses = losses
  }

  /// Whether somebody must sign before it is applied.
  package var needsSignature: Bool {
    switch ruling {
    case .allow, .deny: false
    case .hold(let requirements): requirements.contains { $0 == .confirm || $0.name == "approval" }
    }
  }
}
