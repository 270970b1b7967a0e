import Vocabulary

/// What a drill proved about a state to go back to.
package struct RestorePointProof: Sendable, Hashable {
  /// When a drill last proved it.
  package var proven: Instant
  /// The things that it brings back, as `ShownLoss.thing` names them.
  package var covers: Set<String>
  /// What it shares with what would be lost, so that one mistake takes both: an account, a key, a state.
  package var sharedFates: Set<String>

  package init(proven: Instant, covers: Set<String>, sharedFates: Set<String>) {
    self.proven = proven
    self.covers = covers
    self.sharedFates = sharedFates
  }

  /// Whether it is worth as much as another: as new, covering as much, sharing no more.
  package func isAsGood(as other: RestorePointProof) -> Bool {
    proven >= other.proven && covers.isSuperset(of: other.covers) && sharedFates.isSubset(of: other.sharedFates)
  }
}
