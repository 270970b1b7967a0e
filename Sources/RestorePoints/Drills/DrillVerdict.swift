/// What a drill says about a restore point, after it was restored and asked.
package enum DrillVerdict: String, Sendable, Hashable, CaseIterable {
  /// Restored to the target, and every check that applies is green against what was known before.
  case proven
  /// A check was red: the point does not bring back what it claims.
  case failed
  /// All green, but nothing is known yet that it could be compared with: it proves nothing until a person accepts it.
  case unbaselined
  /// The drill could not be run to its end (no space, out of time): says nothing about the point, good or bad.
  case inconclusive
}
