/// Where a client's statements come from.
enum DatabaseSource: Sendable, Hashable {
  /// A word of its argv.
  case text(ArgumentWord)
  /// A file that the argv names; `-` is standard input.
  case file(ArgumentWord)
  /// Standard input.
  case input
}
