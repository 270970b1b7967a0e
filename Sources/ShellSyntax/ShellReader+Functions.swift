import Vocabulary

/// Functions.
extension ShellReader {
  /// Reads what follows the name in `name()`: the parentheses and the body.
  func readFunction(_ name: String, from start: Int) throws(Stop) -> FunctionDefinition {
    take(to: cursor + 1)
    try expect(.closeParenthesis)
    skipNewlines()
    return try readFunctionBody(name, from: start)
  }

  private func readFunctionBody(
    _ name: String, from start: Int
  ) throws(Stop) -> FunctionDefinition {
    guard isAtCompound else { throw unexpected() }
    let body = try readCompound()
    return FunctionDefinition(name: name, body: body, range: span(start, lastEnd))
  }

  /// Reads `function name [()] body`.
  func readFunctionKeyword(_ end: Int) throws(Stop) -> FunctionDefinition {
    let start = cursor
    take(to: end)
    skipBlanks()
    let name = try readName()
    skipBlanks()
    if next == .openParenthesis, isAtEmptyParentheses() { return try readFunction(name, from: start) }
    skipNewlines()
    return try readFunctionBody(name, from: start)
  }

  private func isAtEmptyParentheses() -> Bool {
    let start = cursor
    cursor += 1
    skipBlanks()
    defer { cursor = start }
    return next == .closeParenthesis
  }
}
