/// A run of a proposal that has a workspace at this moment.
package struct StateRun: Sendable, Hashable {
  /// The proposal's identifier.
  package var proposal: String
  /// The number of its lease: a later lease has a greater one.
  package var fencing: Int64
  /// The identifier of the token that holds the lease.
  package var bearer: String
  /// Whether it applies what was approved; false while it only plans.
  package var isApplying: Bool

  package init(proposal: String, fencing: Int64, bearer: String, isApplying: Bool) {
    self.proposal = proposal
    self.fencing = fencing
    self.bearer = bearer
    self.isApplying = isApplying
  }
}
