/// What an arithmetic expression of the shell comes to.
enum ArithmeticResult: Hashable {
  case number(Int)
  /// Bash says it is an error, as of a division by zero.
  case error
  /// It cannot be told.
  case unknown

  /// The number, when it is one.
  var number: Int? {
    if case .number(let number) = self { number } else { nil }
  }
}
