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
