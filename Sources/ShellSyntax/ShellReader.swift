import Vocabulary

/// Reads one text by recursive descent; what it has read so far is its state.
///
/// It is a class so that each level of nesting takes little of the stack. It never leaves the function that makes it, so
/// exclusive access needs no watching.
final class ShellReader {
  let bounds: ShellBounds
  /// The bytes that are read; never one at or behind `limit`.
  @exclusivity(unchecked) var bytes: UnsafeBufferPointer<UInt8>
  @exclusivity(unchecked) var limit: Int
  /// The next byte.
  @exclusivity(unchecked) var cursor = 0
  /// Behind the last byte that belongs to a token, for the ranges of what ends there.
  @exclusivity(unchecked) var lastEnd = 0
  /// Where each byte, and the end, stands in the text; nil when the bytes are the text itself.
  @exclusivity(unchecked) var offsets: [Int]?
  /// How deep the construct being read is nested.
  @exclusivity(unchecked) var depth = 0
  /// How many nodes may still be made.
  @exclusivity(unchecked) var partsLeft: Int
  /// Steps that looking for the ends of brace expansions may still take.
  @exclusivity(unchecked) var braceStepsLeft: Int
  /// What was met of the kind that does not end reading.
  @exclusivity(unchecked) var problems: [SyntaxProblem] = []
  /// What ended reading.
  @exclusivity(unchecked) var fatal: SyntaxProblem?
  /// This pass only finds where the bodies of here-documents stand; its tree is thrown away.
  @exclusivity(unchecked) var isScouting = false
  /// Inside `$(…)` or `<(…)`, where a line such as `EOF)` ends a here-document.
  @exclusivity(unchecked) var isInSubstitution = false
  /// Behind a `case` whose `esac`, or one inside it, has not come yet.
  @exclusivity(unchecked) var isInCase = false
  /// Where the first command of the substitution that was begun last begins.
  @exclusivity(unchecked) var substitutionStart = -1
  @exclusivity(unchecked) var extendedGlobs: Bool
  @exclusivity(unchecked) var hereDocuments = HereDocumentTable()
  /// What each `((` and `$((` that was tried turned out to be, by its offset.
  @exclusivity(unchecked) var parenthesisPairs: [Int: ParenthesisPair] = [:]
  /// The `${` in arithmetic that have no `}`, by their offsets.
  @exclusivity(unchecked) var literalBraces: Set<Int> = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, bounds: ShellBounds, extendedGlobs: Bool) {
    self.bytes = bytes
    self.limit = bytes.count
    self.bounds = bounds
    self.extendedGlobs = extendedGlobs
    partsLeft = bounds.parts
    braceStepsLeft = bounds.parts * 2
  }
}
