import Vocabulary

/// Groups, subshells, `((…))`, `if`, `while` and `until`.
extension ShellReader {
  /// Reads a list and the reserved word that must end it.
  func readList(closedBy word: ReservedWord) throws(Stop) -> Script {
    let list = try readList()
    try expect(word)
    return list
  }

  /// Reads `((…))`, or a subshell when the two parentheses do not close together.
  func readParentheses() throws(Stop) -> CompoundCommand.Kind {
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

  private func readArithmeticCommand(_ start: Int, _ second: Int) throws(Stop) -> Arithmetic? {
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
  func readConditional() throws(Stop) -> CompoundCommand.Kind {
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
  func readLoop(until: Bool) throws(Stop) -> CompoundCommand.Kind {
    let condition = try readList(closedBy: .do)
    return .loop(until: until, condition: condition, body: try readList(closedBy: .done))
  }
}
