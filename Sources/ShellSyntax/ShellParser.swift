import Vocabulary

/// Reads a text as bash 5.2 does and gives the tree of what it would run.
///
/// It accepts what `bash -n` accepts. A backslash at the very end is literal, as in `bash -c`. Aliases are not expanded,
/// as in every shell that is not interactive. Extended globs (`@(…)`) are read where bash reads them: to the right of
/// `==` and `!=` in `[[ ]]`, and elsewhere when they are on from the start, or from the line after a `shopt -s extglob`
/// that stands by itself; only `!(` where a command begins is a negated subshell even then.
package enum ShellParser {
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
    let reader = ShellReader(bytes, bounds: bounds, extendedGlobs: extendedGlobs)
    var script = reader.readText()
    if !reader.problems.isEmpty { script.problems = reader.problems + script.problems }
    return script
  }
}
