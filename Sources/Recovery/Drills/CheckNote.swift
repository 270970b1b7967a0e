/// What one check of a restored copy said, and from what.
package struct CheckNote: Sendable, Hashable {
  /// The checks.
  package enum Check: String, Sendable, Hashable, CaseIterable {
    case isolation
    case fetch
    case continuity
    case checksums
    case target
    case indexes
    case reading
    case manifest
    case freshness
    case assertions
    case trend
    case globals
    case key

    /// Its number; several checks answer one question.
    package var number: Int {
      switch self {
      case .isolation: 0
      case .fetch, .continuity: 1
      case .checksums: 2
      case .target: 3
      case .indexes: 4
      case .reading: 5
      case .manifest: 6
      case .freshness: 7
      case .assertions: 8
      case .trend: 9
      case .globals, .key: 11
      }
    }

    /// As people are told of it.
    package var title: String {
      switch self {
      case .isolation: "isolated from everything"
      case .fetch: "fetched and restored"
      case .continuity: "log without a gap"
      case .checksums: "checksums"
      case .target: "target reached"
      case .indexes: "indexes and tables agree"
      case .reading: "every row read"
      case .manifest: "as the manifest says"
      case .freshness: "heartbeat reached"
      case .assertions: "assertions"
      case .trend: "no shrink since the last proof"
      case .globals: "roles and globals"
      case .key: "key from escrow"
      }
    }
  }

  /// What it said.
  package enum Outcome: String, Sendable, Hashable {
    case green
    case red
    /// It does not apply here, and why stands in the evidence.
    case skipped
    /// It could not be asked.
    case unknown
  }

  package var check: Check
  package var outcome: Outcome
  package var evidence: String

  package init(_ check: Check, _ outcome: Outcome, _ evidence: String) {
    self.check = check
    self.outcome = outcome
    self.evidence = evidence
  }
}
