import Decision
import Vocabulary

/// An approval as it was given, with what became of it.
package struct StoredApproval: Sendable, Hashable {
  package var approval: Approval
  package var proposal: String
  package var nonce: String
  /// The losses that the person said to have read.
  package var acknowledged: [String]
  /// When an apply used it up.
  package var spent: Instant?
  /// Why it fell; nil while it stands.
  package var voided: String?

  package init(
    _ approval: Approval, proposal: String, nonce: String, acknowledged: [String] = [], spent: Instant? = nil,
    voided: String? = nil
  ) {
    self.approval = approval
    self.proposal = proposal
    self.nonce = nonce
    self.acknowledged = acknowledged
    self.spent = spent
    self.voided = voided
  }
}
