/// A lock on a workspace's state that is held.
package struct StateLock: Sendable, Hashable {
  /// The identifier that the holder made.
  package var id: String
  package var operation: StateOperation
  /// The identifier of the token that took it.
  package var bearer: String
  /// Who holds it, for people: the token's name, and what Terraform says of itself.
  package var holder: String
  /// The number of the run's lease that it was taken in; nil outside of runs.
  package var fencing: Int64?

  package init(id: String, operation: StateOperation, bearer: String, holder: String, fencing: Int64? = nil) {
    self.id = id
    self.operation = operation
    self.bearer = bearer
    self.holder = holder
    self.fencing = fencing
  }
}
