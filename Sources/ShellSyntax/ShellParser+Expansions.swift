import Vocabulary

/// What `$` begins.
extension ShellParser {
  /// Whether a `$` before a byte begins an expansion.
  static func beginsExpansion(_ byte: UInt8) -> Bool {
    byte.continuesName || byte.isSpecialParameter || byte == .openBrace || byte == .openParenthesis
      || byte == .openBracket
  }

  /// Reads the expansion at the cursor.
  mutating func readExpansion(isQuoted: Bool) throws(SyntaxProblem) -> WordPart.Kind {
    let start = cursor
    let second = after(start)
    switch byte(second) {
    case .openParenthesis: return try readDollarParentheses(from: start, second)
    case .openBrace: return .parameter(try readBraced(from: start, second, isQuoted: isQuoted))
    case .openBracket: return .arithmetic(try readOldArithmetic(from: start, second))
    default: return .parameter(readName(second))
    }
  }

  /// `$name`, `$1` or `$@`.
  private mutating func readName(_ start: Int) -> ParameterExpansion {
    guard let end = nameEnd(start) else {
      cursor = start + 1
      return ParameterExpansion(name: text(start, start + 1))
    }
    // What follows the name begins behind any joined lines, but these belong to what follows.
    cursor = end
    return ParameterExpansion(name: joinedText(start, end))
  }

  private mutating func readDollarParentheses(
    from start: Int, _ second: Int
  ) throws(SyntaxProblem) -> WordPart.Kind {
    try enter()
    defer { leave() }
    let third = after(second)
    guard byte(third) == .openParenthesis else {
      cursor = second + 1
      return .command(try readSubstitution(from: start))
    }
    if case .commands(let end) = parenthesisPairs[start] {
      cursor = end + 1
      return .command(try readDeferredText(second + 1, end))
    }
    cursor = third + 1
    let arithmetic = try readArithmetic(.parentheses, from: start)
    if byte(cursor + 1) == .closeParenthesis {
      cursor += 2
      return .arithmetic(arithmetic)
    }
    let end = try outerParenthesis(from: start)
    parenthesisPairs[start] = .commands(end: end)
    cursor = end + 1
    return .command(try readDeferredText(second + 1, end))
  }

  /// The closing parenthesis of the outer of two pairs, of which the inner was just closed at the cursor.
  private mutating func outerParenthesis(from start: Int) throws(SyntaxProblem) -> Int {
    cursor += 1
    _ = try readArithmetic(.parentheses, from: start)
    return cursor
  }

  /// Reads commands up to the `)` of `$(…)` or `<(…)`, with the `)`.
  private mutating func readSubstitution(from start: Int) throws(SyntaxProblem) -> Script {
    let outer = (hereDocuments.pending, isInSubstitution)
    (hereDocuments.pending, isInSubstitution) = ([], true)
    skipBlanks()
    substitutionStart = cursor
    let items = try readItems()
    if cursor >= limit { throw unclosed(")", from: start) }
    guard next == .closeParenthesis else { throw unexpected() }
    cursor += 1
    if isScouting { findOwedBodies() }
    (hereDocuments.pending, isInSubstitution) = outer
    return Script(items: items)
  }

  /// Reads `<(…)` or `>(…)`.
  mutating func readProcessSubstitution() throws(SyntaxProblem) -> WordPart.Kind {
    try enter()
    defer { leave() }
    let start = cursor
    let second = after(start)
    cursor = second + 1
    let isOutput = bytes[start] == .greater
    if byte(after(second)) != .openParenthesis {
      return .process(try readSubstitution(from: start), isOutput: isOutput)
    }
    // Bash counts the parentheses as in arithmetic, and reads the commands when it runs them.
    _ = try readArithmetic(.parentheses, from: start)
    let end = cursor
    cursor += 1
    return .process(try readDeferredText(second + 1, end), isOutput: isOutput)
  }
}
