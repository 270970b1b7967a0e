/// One word of SQL.
struct SQLToken: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// A keyword or a name without quotes.
    case word
    /// A name in quotes.
    case name
    /// A string.
    case text
    case number
    /// `$1`, `?`, `@x`: a value that is not here.
    case parameter
    /// Text that cannot be told: a NUL in the input, or a client's variable.
    case unknown
    case symbol
    /// Ends a statement.
    case separator
    /// A command of the client, up to the end of its line.
    case client
  }

  var kind: Kind
  /// Where it stands, quotes included.
  var range: Range<Int>
  /// A word in upper case, or a symbol; empty for the rest.
  var word: String = ""

  /// Whether it is this keyword, which must be upper case, or this symbol.
  func isWord(_ text: String) -> Bool { word == text && (kind == .word || kind == .symbol) }

  /// Whether it may stand for a name.
  var mayBeName: Bool { kind == .word || kind == .name || kind == .unknown }
}
