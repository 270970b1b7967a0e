import Vocabulary

extension [WordPart] {
  /// Adds a part; literal text becomes one with literal text that it follows.
  mutating func appendMerging(_ part: WordPart) {
    if case .text(let text) = part.kind, let last, case .text(let before) = last.kind {
      self[count - 1] = WordPart(.text(before + text), last.range.union(part.range))
    } else {
      append(part)
    }
  }

  /// The same parts, with neighbouring literal texts as one.
  func merged() -> [WordPart] {
    var result: [WordPart] = []
    for part in self { result.appendMerging(part) }
    return result
  }
}
