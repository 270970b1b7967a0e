/// What is special in a word, by where it stands.
struct WordStyle: OptionSet {
  let rawValue: UInt16

  /// `{a,b}` and `{1..3}` expand.
  static let braces = WordStyle(rawValue: 1 << 0)
  /// `*`, `?` and `[…]` are patterns.
  static let globs = WordStyle(rawValue: 1 << 1)
  /// `~` expands at the start, and behind the first `=` and its `:` of what looks like an assignment.
  static let tilde = WordStyle(rawValue: 1 << 2)
  /// It is the value of an assignment: `~` expands behind every `:`.
  static let assigned = WordStyle(rawValue: 1 << 3)
  /// `@(…)` is a pattern even when extended globs are off.
  static let extendedGlobs = WordStyle(rawValue: 1 << 4)
  /// The right side of `=~`: parentheses and `|` belong to the word.
  static let regex = WordStyle(rawValue: 1 << 5)
  /// `name=(…)` is an array.
  static let arrays = WordStyle(rawValue: 1 << 6)
  /// It stands inside `${…}`: blanks and operators belong to it, and `}` ends it.
  static let operand = WordStyle(rawValue: 1 << 7)
  /// It stands inside parentheses of the word: blanks and operators belong to it.
  static let grouped = WordStyle(rawValue: 1 << 8)

  /// A word of a simple command, a list or an array, or the target of a redirection.
  static let argument: WordStyle = [.braces, .globs, .tilde]
  /// An argument of `declare` and its like.
  static let declaration: WordStyle = [.braces, .globs, .tilde, .arrays]
  /// What stands behind `name=`.
  static let value: WordStyle = [.globs, .tilde, .assigned]
  /// The word of `case`, or a here-string.
  static let subject: WordStyle = [.tilde]
  /// A pattern of `case`.
  static let pattern: WordStyle = [.globs, .tilde]
  /// The word of `${name:-word}` and its like.
  static let alternative: WordStyle = [.operand, .globs, .tilde]
  /// The pattern of `${name#pattern}` and its like.
  static let operandPattern: WordStyle = [.operand, .globs]
  /// What replaces a match in `${name/pattern/word}`.
  static let replacement: WordStyle = [.operand, .tilde]
  /// What stands in the brackets of `${name[…]}`.
  static let `subscript`: WordStyle = [.operand]
  /// What stands in the brackets of `name[…]=`.
  static let assignedSubscript: WordStyle = [.grouped]

  /// Whether blanks and operators belong to the word.
  var takesBreaks: Bool { contains(.operand) || contains(.grouped) }
}
