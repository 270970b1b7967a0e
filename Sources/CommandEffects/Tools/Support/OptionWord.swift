/// A word of an argv that begins with dashes, cut at its `=`.
struct OptionWord: Sendable {
  /// With its dashes, without the value: `--region` of `--region=eu-west-1`.
  var name: String
  /// What stands behind the `=`, with the word's evidence; nil without one.
  var value: ArgumentWord?

  /// Cuts a word; nil when it does not begin with a dash, is a dash alone, or a negative number.
  init?(_ word: ArgumentWord) {
    guard case .known(let text)? = word.pieces.first else { return nil }
    let prefix = text.utf8
    guard prefix.first == UInt8(ascii: "-"), prefix.count > 1, !Self.isNumber(prefix.dropFirst()) else { return nil }
    guard let equals = prefix.firstIndex(of: UInt8(ascii: "=")) else {
      guard word.pieces.count == 1 else { return nil }
      name = text
      value = nil
      return
    }
    name = String(text[..<equals])
    let rest = String(text[prefix.index(after: equals)...])
    let pieces = (rest.isEmpty ? [] : [.known(rest)]) + word.pieces.dropFirst()
    value = ArgumentWord(pieces: pieces, evidence: word.evidence, mayBeSeveral: word.mayBeSeveral)
  }

  private static func isNumber(_ digits: Substring.UTF8View) -> Bool {
    digits.allSatisfy { ($0 >= 48 && $0 <= 57) || $0 == UInt8(ascii: ".") }
  }
}
