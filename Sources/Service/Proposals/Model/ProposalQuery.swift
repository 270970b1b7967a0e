import Vocabulary

/// Which proposals are asked for.
package struct ProposalQuery: Sendable, Hashable {
  /// The word of a state; nil for all.
  package var state: String?
  package var workspace: String?
  package var limit: Int
  /// Only those put forward before this moment.
  package var before: Instant?

  package init(state: String? = nil, workspace: String? = nil, limit: Int = 50, before: Instant? = nil) {
    self.state = state
    self.workspace = workspace
    self.limit = limit
    self.before = before
  }
}
