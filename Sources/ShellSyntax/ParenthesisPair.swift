/// What two opening parentheses begin.
enum ParenthesisPair {
  case arithmetic
  /// Commands; the end is the closing parenthesis of the outer pair where it was looked for.
  case commands(end: Int)
}
