import Vocabulary

/// One word of an argv after expansion: literal, or partly unknown.
package struct ArgumentWord: Sendable, Hashable {
  /// A run of the word.
  package enum Piece: Sendable, Hashable {
    case known(String)
    /// Text that cannot be told from here, and why, e.g. `the value of $TARGET`.
    case unknown(String)
  }

  /// In order; neighbours are never both known. An empty list is the empty word.
  package var pieces: [Piece]
  /// Where it stands in the text: the evidence. Words of a real argv stand at their index in `argument`.
  package var evidence: Evidence
  /// Whether it may turn out to be no word, or several (an unquoted expansion, an unquoted glob).
  package var mayBeSeveral: Bool

  package init(pieces: [Piece], evidence: Evidence, mayBeSeveral: Bool = false) {
    self.pieces = pieces
    self.evidence = evidence
    self.mayBeSeveral = mayBeSeveral
  }

  package init(_ text: String, evidence: Evidence) {
    self.init(pieces: text.isEmpty ? [] : [.known(text)], evidence: evidence)
  }

  /// The whole text, when all of it is known.
  package var literal: String? {
    switch pieces.count {
    case 0: return mayBeSeveral ? nil : ""
    case 1:
      guard !mayBeSeveral, case .known(let text) = pieces[0] else { return nil }
      return text
    default: return nil
    }
  }

  /// The known text at its start, up to the first unknown run.
  package var knownPrefix: String {
    guard case .known(let text) = pieces.first else { return "" }
    return text
  }

  /// As a person would write it, with unknown runs as `…`.
  package var display: String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .known(let known): text += known
      case .unknown: text += "…"
      }
    }
    return text
  }

  /// Why it is not known, of the first unknown run.
  package var reasonUnknown: String? {
    for case .unknown(let reason) in pieces { return reason }
    return mayBeSeveral ? "may be no word or several" : nil
  }
}
