/// The events of a proposal, for its waits and refusals.
package enum ProposalEvent: String, Sendable, Hashable, CaseIterable {
  case leasedForPlanning = "leased for planning"
  case planned
  case planFailed = "failed in planning"
  case approvalAdded = "approved by a person"
  case approvalWithdrawn = "robbed of an approval"
  case reconsidered
  case reassessed
  case leasedForApplying = "leased for applying"
  case applyStarted = "begun"
  case applySucceeded = "reported as applied"
  case applyFailed = "reported as failed"
  case leaseLost = "taken from its runner"
  case rejected
  case cancelled
  case expired
  case reconciled
}
