/// What the shell around the machine has to do after an event, once the machine's new state is on disk.
package enum ProposalAction: Sendable, Hashable {
  /// Nothing: the event was delivered before, and is answered as it was then.
  case repeated
  /// The event is not taken; nothing has changed.
  case refuse(ProposalRefusal)
  /// Hand the work to the runner to plan.
  case plan(ProposalLease)
  /// Offer it to runners to be planned.
  case offerPlanning
  /// Show what is missing, and ask people for it.
  case ask
  /// Nothing is missing: offer it to runners to be applied.
  case offerApply
  /// What was approved is void: drop these approvals, say why, and ask anew.
  case dropApprovals([String])
  /// Lock the workspace, mark these approvals as used, and hand the plan to the runner to apply.
  case apply(ProposalLease, using: [String])
  /// Tell the runner that it may begin.
  case begin(ProposalLease)
  /// Tell the runner to stop as soon as it can.
  case interrupt(ProposalLease)
  /// Keep the workspace locked and call a person to reconcile.
  case callPerson
  /// Keep the report beside the run, for the person who reconciles.
  case keepReport
  /// It is over: free the workspace if it was locked, and tell those who wait.
  case finish
}
