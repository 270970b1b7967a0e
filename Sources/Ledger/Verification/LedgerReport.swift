/// What a verification found.
package struct LedgerReport: Sendable, Hashable {
  /// How many problems are listed at most.
  package static let bound = 100

  /// How many records there are.
  package var size: Int
  /// The root of the tree over them.
  package var root: TreeHash
  /// What is not as it was written, in order; at most `bound`.
  package var problems: [LedgerProblem]
  /// How many problems more there are.
  package var omittedProblems: Int
  /// What a crash left.
  package var notes: [LedgerNote]

  /// Whether everything is as it was written, as far as the log itself and the checkpoint can tell.
  package var isIntact: Bool { problems.isEmpty }
}
