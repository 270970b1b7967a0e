import Vocabulary

/// What one check of a restored copy said, and from what.
package struct DrillCheck: Sendable, Hashable {
  /// What is asked of a copy. Several questions may make up one check of the manual's numbering.
  package enum Question: String, Sendable, Hashable, CaseIterable {
    case isolation
    case fetch
    case continuity
    /// How long the objects stay that the restore point leans on: told here, and judged when somebody counts on it.
    case lock
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
    case record

    /// The check's number, 0 to 12.
    package var number: Int64 {
      switch self {
      case .isolation: 0
      case .fetch, .continuity, .lock: 1
      case .checksums: 2
      case .target: 3
      case .indexes: 4
      case .reading: 5
      case .manifest: 6
      case .freshness: 7
      case .assertions: 8
      case .trend: 9
      case .globals, .key: 11
      case .record: 12
      }
    }

    /// As people are told of it.
    package var title: String {
      switch self {
      case .isolation: "isolated from everything"
      case .fetch: "fetched and restored"
      case .continuity: "log without a gap"
      case .lock: "locked"
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
      case .record: "recorded"
      }
    }

    /// Whether a copy that was never asked this may count as proven, when there is a reason why it does not apply.
    var maySkip: Bool {
      switch self {
      case .isolation, .fetch, .reading: false
      case .continuity, .lock, .checksums, .target, .indexes, .manifest, .freshness, .assertions, .trend, .globals,
        .key,
        .record:
        true
      }
    }
  }

  /// What it said.
  package enum Outcome: String, Sendable, Hashable, CaseIterable {
    case green
    case red
    /// It does not apply, and why stands in the evidence.
    case skipped
    /// It could not be asked.
    case unknown
  }

  package var question: Question
  package var outcome: Outcome
  package var evidence: String

  package init(_ question: Question, _ outcome: Outcome, _ evidence: String) {
    self.question = question
    self.outcome = outcome
    self.evidence = evidence
  }

  /// As a record keeps it.
  package var value: StructuredValue {
    .object([
      "evidence": .string(evidence), "name": .string(question.rawValue), "number": .integer(question.number),
      "outcome": .string(outcome.rawValue),
    ])
  }

  /// Nil when the value is none that was written here.
  package init?(_ value: StructuredValue) {
    guard let question = value["name"]?.text.flatMap(Question.init), let evidence = value["evidence"]?.text,
      let outcome = value["outcome"]?.text.flatMap(Outcome.init)
    else { return nil }
    self.init(question, outcome, evidence)
  }
}
