import Vocabulary

/// The parts of a quoted text that is being read.
struct QuotedRun {
  var parts: [WordPart] = []
  /// Where the literal text begins that has not become a part yet.
  var start: Int
  /// What of it has been decoded.
  var decoded = ""
  /// Where the rest of it begins, which stands in the bytes as it is meant.
  var sliceStart: Int

  init(_ start: Int) {
    self.start = start
    sliceStart = start
  }
}

/// Where a quoted text stands, which decides what ends it and what a backslash does.
enum QuotedContext {
  /// Between double quotes.
  case doubleQuotes
  /// The body of a here-document, up to the limit.
  case hereDocument(stripsTabs: Bool)
  /// The word of `${name:-word}` inside double quotes or a here-document, up to its `}`.
  case operand
  /// What stands between single quotes in such a word, up to the limit: to bash it is literal but for expansions.
  case literalQuotes
}
