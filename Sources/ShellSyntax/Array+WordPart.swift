import Vocabulary

extension [WordPart] {
  /// Adds a part; literal text becomes one with literal text that it follows.
  mutating func appendMerging(_ part: WordPart) {
    guard case .text(let text) = part.kind, let range = last?.range, case .text(var joined)? = last?.kind else {
      return append(part)
    }
    // Without the old part the text has one owner, and grows in place.
    removeLast()
    joined += text
    append(WordPart(.text(joined), range.union(part.range)))
  }

  /// The same parts, with neighbouring literal texts as one.
  func merged() -> [WordPart] {
    var result: [WordPart] = []
    for part in self { result.appendMerging(part) }
    return result
  }
}
