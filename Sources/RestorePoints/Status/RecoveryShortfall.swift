import Vocabulary

/// Something that keeps a dataset's restore point from being counted on, and what helps.
package struct RecoveryShortfall: Sendable, Hashable {
  /// What is wrong; the gravest first.
  package enum Kind: Int, Sendable, Hashable, Comparable, CaseIterable {
    case failed
    case neverProven
    case unbaselined
    case controlMissed
    case silent
    case stale
    case sharedFate
    case unlocked
    case untold
    case slow
    case clock

    package static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }

    /// Whether nothing irreversible is approved while it lasts; how long it takes to come back blocks nothing.
    package var blocks: Bool { self != .slow }
  }

  package var kind: Kind
  /// One sentence without a full stop.
  package var sentence: String
  /// What to do, as a sentence or a command.
  package var remedy: String

  package init(_ kind: Kind, _ sentence: String, remedy: String) {
    self.kind = kind
    self.sentence = sentence
    self.remedy = remedy
  }

  /// Both, as one sentence without a full stop.
  package var words: String { "\(sentence): \(remedy)" }
}
