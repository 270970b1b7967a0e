import Vocabulary

/// What was decided about one finding, and by what.
package struct Decision: Sendable, Hashable {
  /// As it stands after the policy has judged where it lands.
  package var finding: Finding
  /// What is asked for.
  package var ruling: Ruling
  /// The row or the rule that says so.
  package var source: Source

  /// What a ruling comes from.
  package enum Source: Sendable, Hashable {
    /// The row of the finding's code in the built-in table.
    case builtIn
    /// No row: the finding's severity.
    case severity
    /// A rule of a policy file.
    case rule(PolicyOrigin)
  }
}
