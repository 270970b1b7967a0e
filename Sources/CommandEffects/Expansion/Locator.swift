import ShellSyntax
import Vocabulary

/// Turns a range in the text being walked into evidence about the text that was given.
///
/// A script inside one quoted word (`bash -c '…'`) has its own offsets; they map onto the outer text when the word is
/// one verbatim run, else all evidence inside is the outer word.
enum Locator: Sendable {
  /// Ranges count from this offset of the given text.
  case shifted(by: Int)
  /// Everything inside has this evidence.
  case fixed(Evidence)

  func evidence(_ range: ByteRange) -> Evidence {
    switch self {
    case .shifted(let offset): .text(ByteRange(range.start + offset, range.end + offset))
    case .fixed(let evidence): evidence
    }
  }
}

extension Evidence {
  /// The evidence of two things together.
  package func union(_ other: Evidence) -> Evidence {
    if case .text(let mine) = self, case .text(let theirs) = other { return .text(mine.union(theirs)) }
    return self
  }
}
