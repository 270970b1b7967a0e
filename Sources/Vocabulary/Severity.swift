/// How much a finding matters by itself; the verdict does not follow from it but from the policy.
package enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  /// Worth telling those who ask.
  case information
  /// Something to mend, nothing is lost by it now.
  case warning
  /// Something would be lost or weakened that can be made again.
  case high
  /// Data, or a way back to it, would be lost.
  case critical

  private var rank: Int {
    switch self {
    case .information: 0
    case .warning: 1
    case .high: 2
    case .critical: 3
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
