/// A word in the place of a path, as one text: patterns stand as written, unknown runs as `unknownMark`.
package struct TargetText: Sendable, Hashable {
  /// Stands for a run of text that cannot be told. No path that a person types holds this control character.
  package static let unknownMark: UInt8 = 1
  private static let mark = "\u{1}"

  package private(set) var text: String
  /// Why its beginning cannot be told; nil when it can.
  package private(set) var reasonAtStart: String?
  /// Whether an unknown run stands anywhere.
  package private(set) var hasUnknown = false

  package init(_ word: ArgumentWord) {
    text = ""
    for piece in word.pieces {
      switch piece {
      case .known(let known): text += known
      case .unknown(let reason):
        if let pattern = piece.globPattern {
          text += pattern
        } else if text.isEmpty, TargetText.namesHome(reason) {
          text += "~"
        } else {
          if text.isEmpty { reasonAtStart = reason }
          hasUnknown = true
          text += TargetText.mark
        }
      }
    }
  }

  /// A text that is wholly known, with patterns as written.
  package init(_ text: String) {
    self.text = text
  }

  /// The text behind the unknown run at its start.
  var tail: Substring { text.dropFirst() }

  private static func namesHome(_ reason: String) -> Bool {
    reason == "the value of $HOME" || reason == "the home folder"
  }
}
