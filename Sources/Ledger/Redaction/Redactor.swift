import Vocabulary

/// Takes secrets out of the text of a command before it is hashed or written down.
///
/// What it knows is in `rules`, a file each. It leaves a text without secrets as it is, byte for byte, and its own
/// result too. It never shortens: what it does not recognise as a secret stays.
package enum Redactor {
  static let rules: [any RedactionRule.Type] = [
    AssignmentRule.self, OptionRule.self, ProgramOptionRule.self, UserinfoRule.self, HeaderRule.self,
    KeyShapeRule.self, PrivateKeyRule.self, SQLPasswordRule.self,
  ]

  /// The text without its secrets.
  package static func redact(_ text: String) -> Redaction {
    var redaction = Redaction(text)
    for _ in 0..<passBound {
      let input = RedactionText(redaction.text)
      let secrets = merged(rules.flatMap { $0.secrets(in: input) })
      if secrets.isEmpty { break }
      redaction.take(secrets, outOf: input.bytes)
    }
    return redaction
  }

  /// How often a text is gone through: a secret may only show when another one, with quotes or separators in it, is
  /// gone. Nearly always the second time finds nothing.
  private static let passBound = 8

  /// Sorted, with those that overlap or touch made one.
  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}
