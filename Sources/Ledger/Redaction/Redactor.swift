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
    let input = RedactionText(text)
    let secrets = merged(rules.flatMap { $0.secrets(in: input) })
    guard !secrets.isEmpty else { return Redaction(text: text, secrets: []) }
    var output: [UInt8] = []
    output.reserveCapacity(input.bytes.count)
    var copied = 0
    for secret in secrets {
      output += input.bytes[copied..<secret.lowerBound]
      output += Redaction.marker.utf8
      copied = secret.upperBound
    }
    output += input.bytes[copied...]
    return Redaction(
      text: String(decoding: output, as: UTF8.self),
      secrets: secrets.map { ByteRange($0.lowerBound, $0.upperBound) })
  }

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
