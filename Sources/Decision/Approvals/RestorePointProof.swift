import Vocabulary

/// What a drill proved about a state to go back to.
package struct RestorePointProof: Sendable, Hashable {
  /// When a drill last proved it.
  package var proven: Instant
  /// The things that it brings back, as `ShownLoss.thing` names them.
  package var covers: Set<String>
  /// What it shares with what would be lost, so that one mistake takes both: an account, a key, a state.
  package var sharedFates: Set<String>
  /// The drills that proved it, by the names of their reports.
  package var reports: [String]
  /// What keeps it from being counted on at this moment and how to get it, as sentences without a full stop: too old, a
  /// lock that ends too soon, nobody to tell what it leans on.
  package var lacks: [String]

  package init(
    proven: Instant, covers: Set<String>, sharedFates: Set<String>, reports: [String] = [], lacks: [String] = []
  ) {
    self.proven = proven
    self.covers = covers
    self.sharedFates = sharedFates
    self.reports = reports
    self.lacks = lacks
  }

  /// Whether it is worth as much as another: as new, covering as much, sharing no more. What it lacks at the moment does
  /// not count here: time alone brings that, and a newer drill helps.
  package func isAsGood(as other: RestorePointProof) -> Bool {
    proven >= other.proven && covers.isSuperset(of: other.covers) && sharedFates.isSubset(of: other.sharedFates)
  }
}
