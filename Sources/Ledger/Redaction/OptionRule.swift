/// `--password value`: a long option whose name says that the next word is a secret, and `set NAME value`.
enum OptionRule: RedactionRule {
  static let summary = "the word after an option whose name speaks of a secret, or after `set NAME` with such a name"
  static let examples: [RedactionExample] = [
    ("tool --password hunter2 --user u", "tool --password [redacted] --user u"),
    (
      "aws rds modify-db-instance --master-user-password 'p w'",
      "aws rds modify-db-instance --master-user-password [redacted]"
    ),
    ("gh --token \"abc def\" repo list", "gh --token [redacted] repo list"),
    ("aws configure set aws_secret_access_key wJalr", "aws configure set aws_secret_access_key [redacted]"),
  ]

  static func secrets(in text: RedactionText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var previous: Range<Int>?
    var offset = 0
    while offset < text.bytes.count {
      guard let word = text.nextWord(from: offset) else { break }
      offset = word.upperBound
      let isAsked = isSecretOption(text.bytes[word]) || isSecretSetting(text, word: word, after: previous)
      previous = word
      guard isAsked, let start = text.startOfNextWord(after: word.upperBound) else { continue }
      guard text[start] != UInt8(ascii: "-"), let value = SecretValue.range(in: text, at: start) else { continue }
      if SecretName.endsInKey(text.bytes[word]), SecretValue.isPath(text.bytes[value]) { continue }
      found.append(value)
      offset = max(offset, value.upperBound)
    }
    return found
  }

  private static func isSecretOption(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count > 3, word.starts(with: "--".utf8), word.allSatisfy(\.isNameByte) else { return false }
    return SecretName.matches(word)
  }

  private static func isSecretSetting(_ text: RedactionText, word: Range<Int>, after previous: Range<Int>?) -> Bool {
    guard let previous, previous.count == 3, text.matches("set", at: previous.lowerBound) else { return false }
    return text.bytes[word].first != UInt8(ascii: "-") && SecretName.matches(text.bytes[word])
  }
}
