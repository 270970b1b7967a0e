/// A runner's right to work on a proposal, until a later one fences it off.
package struct ProposalLease: Sendable, Hashable {
  /// The runner's name.
  package var runner: String
  /// The fencing token: a later lease has a greater one, in the whole server.
  package var token: Int64

  package init(runner: String, token: Int64) {
    self.runner = runner
    self.token = token
  }
}
