/// A run of a proposal that has a workspace: one that applies has it until somebody knows its end.
package struct StateRun: Sendable, Hashable {
  /// The proposal's identifier.
  package var proposal: String
  /// The number of its lease: a later lease has a greater one.
  package var fencing: Int64
  /// The identifier of the token that holds the lease.
  package var bearer: String
  /// Whether it applies what was approved; false while it only plans.
  package var isApplying: Bool
  /// Whether people signed it; a run that the policy allows without a word is not.
  package var isSigned: Bool
  /// Whether its runner has been silent for too long: what it did is not known, and it may do nothing more.
  package var isLost: Bool

  package init(
    proposal: String, fencing: Int64, bearer: String, isApplying: Bool, isSigned: Bool = true, isLost: Bool = false
  ) {
    self.proposal = proposal
    self.fencing = fencing
    self.bearer = bearer
    self.isApplying = isApplying
    self.isSigned = isSigned
    self.isLost = isLost
  }
}
