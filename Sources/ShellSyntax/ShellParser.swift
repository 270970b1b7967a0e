import Vocabulary

/// Reads a text as bash 5.2 does and gives the tree of what it would run.
///
/// It accepts what `bash -n` accepts. Aliases are not expanded, as in every shell that is not interactive. Extended
/// globs (`@(…)`) are read where bash reads them: to the right of `==` and `!=` in `[[ ]]`, and elsewhere when they are
/// on from the start or from the line after a `shopt -s extglob` that stands by itself.
package struct ShellParser {
  /// What is allowed.
  let bounds: ShellBounds
  /// The bytes that are read; never one at or behind `limit`.
  var bytes: UnsafeBufferPointer<UInt8>
  var limit: Int
  /// The next byte.
  var cursor = 0
  /// Behind the last byte that belongs to a token, for the ranges of what ends there.
  var lastEnd = 0
  /// Where each byte, and the end, stands in the text; nil when the bytes are the text itself.
  var offsets: [Int]?
  /// How deep the construct being read is nested.
  var depth = 0
  /// How many nodes may still be made.
  var partsLeft: Int
  /// Steps that looking for the ends of brace expansions may still take.
  var braceStepsLeft: Int
  /// What was met of the kind that does not end reading.
  var problems: [SyntaxProblem] = []
  /// This pass only finds where the bodies of here-documents stand; its tree is thrown away.
  var isScouting = false
  /// Inside `$(…)` or `<(…)`, where a line such as `EOF)` ends a here-document.
  var isInSubstitution = false
  /// Where the first command of the substitution that was begun last begins.
  var substitutionStart = -1
  var extendedGlobs: Bool
  var hereDocuments = HereDocumentTable()
  /// What each `((` and `$((` that was tried turned out to be, by its offset.
  var parenthesisPairs: [Int: ParenthesisPair] = [:]

  init(_ bytes: UnsafeBufferPointer<UInt8>, bounds: ShellBounds, extendedGlobs: Bool) {
    self.bytes = bytes
    self.limit = bytes.count
    self.bounds = bounds
    self.extendedGlobs = extendedGlobs
    partsLeft = bounds.parts
    braceStepsLeft = bounds.parts * 8
  }

  /// Parses a text given in bytes; what is no UTF-8 in it is repaired in the tree, and ranges stay offsets of the text.
  ///
  /// It neither throws nor traps: what cannot be read is in `problems`, and after the first that is not deferred
  /// nothing more is read.
  package static func parse(
    _ text: [UInt8], bounds: ShellBounds = .standard, extendedGlobs: Bool = false
  ) -> Script {
    text.withUnsafeBufferPointer { parse($0, bounds: bounds, extendedGlobs: extendedGlobs) }
  }

  /// Parses a text.
  package static func parse(
    _ text: String, bounds: ShellBounds = .standard, extendedGlobs: Bool = false
  ) -> Script {
    var text = text
    return text.withUTF8 { parse($0, bounds: bounds, extendedGlobs: extendedGlobs) }
  }

  private static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, bounds: ShellBounds, extendedGlobs: Bool
  ) -> Script {
    if bytes.count > bounds.bytes {
      let problem = SyntaxProblem(
        .overBound("the text has more than \(bounds.bytes) bytes"), ByteRange(bounds.bytes, bytes.count))
      return Script(problems: [problem])
    }
    if bytes[...].occurrences(of: .end) > 0, let zero = bytes.firstIndex(of: .end) {
      return Script(problems: [SyntaxProblem(.unparsed("a zero byte"), ByteRange(zero, zero + 1))])
    }
    var parser = ShellParser(bytes, bounds: bounds, extendedGlobs: extendedGlobs)
    var script = parser.readText()
    script.problems = parser.problems + script.problems
    return script
  }
}
