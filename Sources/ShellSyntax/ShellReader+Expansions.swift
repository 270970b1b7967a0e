import Vocabulary

/// What `$` begins.
extension ShellReader {
  /// Whether a `$` before a byte begins an expansion.
  static func beginsExpansion(_ byte: UInt8) -> Bool {
    byte.continuesName || byte.isSpecialParameter || byte == .openBrace || byte == .openParenthesis
      || byte == .openBracket
  }

  /// Reads the expansion at the cursor.
  func readExpansion(isQuoted: Bool) throws(Stop) -> WordPart.Kind {
    let second = after(cursor)
    if byte(second) == .openParenthesis { return try readDollarParentheses(from: cursor, second) }
    return try readDollarParameter(from: cursor, second, isQuoted: isQuoted)
  }

  private func readDollarParameter(from start: Int, _ second: Int, isQuoted: Bool) throws(Stop) -> WordPart.Kind {
    switch byte(second) {
    case .openBrace: .parameter(try readBraced(from: start, second, isQuoted: isQuoted))
    case .openBracket: .arithmetic(try readOldArithmetic(from: start, second))
    default: .parameter(readName(second))
    }
  }

  /// `$name`, `$1` or `$@`.
  private func readName(_ start: Int) -> ParameterExpansion {
    guard let end = nameEnd(start) else {
      cursor = start + 1
      return ParameterExpansion(name: text(start, start + 1))
    }
    // What follows the name begins behind any joined lines, but these belong to what follows.
    cursor = end
    return ParameterExpansion(name: joinedText(start, end))
  }

  private func readDollarParentheses(from start: Int, _ second: Int) throws(Stop) -> WordPart.Kind {
    try enter()
    defer { leave() }
    let third = after(second)
    if byte(third) == .openParenthesis { return try readDoubleParentheses(from: start, second, third) }
    cursor = second + 1
    return .command(try readSubstitution(from: start))
  }

  /// Arithmetic; or, when the two parentheses do not close together, commands that bash reads when it runs them.
  private func readDoubleParentheses(
    from start: Int, _ second: Int, _ third: Int
  ) throws(Stop) -> WordPart.Kind {
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
  private func outerParenthesis(from start: Int) throws(Stop) -> Int {
    cursor += 1
    _ = try readArithmetic(.parentheses, from: start)
    return cursor
  }

  /// Reads commands up to the `)` of `$(…)` or `<(…)`, with the `)`.
  private func readSubstitution(from start: Int) throws(Stop) -> Script {
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
  func readProcessSubstitution() throws(Stop) -> WordPart.Kind {
    try enter()
    defer { leave() }
    let start = cursor
    let second = after(start)
    let isOutput = bytes[start] == .greater
    cursor = second + 1
    if byte(after(second)) == .openParenthesis {
      return .process(try readCountedCommands(from: start), isOutput: isOutput)
    }
    return .process(try readSubstitution(from: start), isOutput: isOutput)
  }

  /// Reads the commands of `<((…)…)`: bash counts the parentheses as in arithmetic, and reads the commands when it
  /// runs them.
  private func readCountedCommands(from start: Int) throws(Stop) -> Script {
    let first = cursor
    _ = try readArithmetic(.parentheses, from: start)
    let end = cursor
    cursor += 1
    return try readDeferredText(first, end)
  }
}
