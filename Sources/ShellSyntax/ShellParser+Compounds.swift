import Vocabulary

/// Groups, subshells, `((…))`, `if`, `while` and `until`.
extension ShellParser {
  /// Reads a list and the reserved word that must end it.
  mutating func readList(closedBy word: ReservedWord) throws(SyntaxProblem) -> Script {
    let list = try readList()
    try expect(word)
    return list
  }

  /// Reads `((…))`, or a subshell when the two parentheses do not close together.
  mutating func readParentheses() throws(SyntaxProblem) -> CompoundCommand.Kind {
    let start = cursor
    let second = after(start)
    if byte(second) == .openParenthesis, let arithmetic = try readArithmeticCommand(start, second) {
      return .arithmetic(arithmetic)
    }
    take(to: start + 1)
    let list = try readList()
    if cursor >= limit { throw unclosed(")", from: start) }
    try expect(.closeParenthesis)
    return .subshell(list)
  }

  private mutating func readArithmeticCommand(_ start: Int, _ second: Int) throws(SyntaxProblem) -> Arithmetic? {
    if case .commands = parenthesisPairs[start] { return nil }
    cursor = second + 1
    let arithmetic = try readArithmetic(.parentheses, from: start)
    if byte(cursor + 1) == .closeParenthesis {
      take(to: cursor + 2)
      return arithmetic
    }
    parenthesisPairs[start] = .commands(end: cursor)
    return nil
  }

  /// Reads what follows `if`.
  mutating func readConditional() throws(SyntaxProblem) -> CompoundCommand.Kind {
    var branches: [Branch] = []
    while true {
      let condition = try readList(closedBy: .then)
      branches.append(Branch(condition: condition, body: try readList()))
      skipBlanks()
      guard let (word, end) = reservedWord(), word == .elif else { break }
      take(to: end)
    }
    var otherwise: Script?
    if let (word, end) = reservedWord(), word == .else {
      take(to: end)
      otherwise = try readList()
    }
    try expect(.fi)
    return .conditional(branches, otherwise: otherwise)
  }

  /// Reads what follows `while` or `until`.
  mutating func readLoop(until: Bool) throws(SyntaxProblem) -> CompoundCommand.Kind {
    let condition = try readList(closedBy: .do)
    return .loop(until: until, condition: condition, body: try readList(closedBy: .done))
  }
}
