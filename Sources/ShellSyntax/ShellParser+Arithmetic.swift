import Vocabulary

/// Arithmetic expressions: what expands in them, not what they compute.
extension ShellParser {
  /// What ends an expression.
  enum ArithmeticEnd {
    /// The `)` of the parenthesis before it.
    case parentheses
    /// The `]` of the bracket before it.
    case brackets
    /// The `:` or `}` behind the offset in `${name:offset:length}`.
    case offset
    /// The `}` behind the length.
    case length
  }

  /// An expression that is being read.
  struct ArithmeticState {
    var run: QuotedRun
    /// Open parentheses or brackets that the expression began.
    var open = 0
    /// Every `?` without its `:`.
    var conditions = 0
    /// The expressions before this one, when a `;` parts them.
    var finished: [Arithmetic]?
    let start: Int
  }

  /// Reads an expression up to what ends it, which stays unread.
  mutating func readArithmetic(_ end: ArithmeticEnd, from start: Int) throws(SyntaxProblem) -> Arithmetic {
    var state = ArithmeticState(run: QuotedRun(cursor), start: start)
    return try readExpression(end, &state)
  }

  /// Reads the expressions of `for ((…))` up to the `)` that ends the last.
  mutating func readArithmeticList(from start: Int) throws(SyntaxProblem) -> [Arithmetic] {
    var state = ArithmeticState(run: QuotedRun(cursor), finished: [], start: start)
    let last = try readExpression(.parentheses, &state)
    return (state.finished ?? []) + [last]
  }

  /// Reads `$[…]`.
  mutating func readOldArithmetic(from start: Int, _ bracket: Int) throws(SyntaxProblem) -> Arithmetic {
    try enter()
    cursor = bracket + 1
    let arithmetic = try readArithmetic(.brackets, from: start)
    cursor += 1
    leave()
    return arithmetic
  }

  private mutating func readExpression(
    _ end: ArithmeticEnd, _ state: inout ArithmeticState
  ) throws(SyntaxProblem) -> Arithmetic {
    var first = cursor
    while cursor < limit {
      let byte = bytes[cursor]
      if !byte.isSpecialInArithmetic {
        cursor += 1
      } else if isEnd(byte, end, &state) {
        return try finish(&state, from: first)
      } else if byte == .semicolon, state.finished != nil {
        let expression = try finish(&state, from: first)
        state.finished?.append(expression)
        cursor += 1
        first = cursor
        state.run = QuotedRun(cursor)
      } else {
        try readArithmeticSpecial(byte, end, &state)
      }
    }
    throw unclosed(end == .parentheses ? ")" : end == .brackets ? "]" : "}", from: state.start)
  }

  private mutating func finish(
    _ state: inout ArithmeticState, from first: Int
  ) throws(SyntaxProblem) -> Arithmetic {
    try flush(&state.run)
    return Arithmetic(parts: state.run.parts, range: span(first, cursor))
  }

  /// Whether the expression ends at a byte; counts what opens and closes.
  private func isEnd(_ byte: UInt8, _ end: ArithmeticEnd, _ state: inout ArithmeticState) -> Bool {
    let isBracketed = end == .brackets
    switch byte {
    case .openParenthesis where !isBracketed, .openBracket where isBracketed: state.open += 1
    case .closeParenthesis where !isBracketed, .closeBracket where isBracketed:
      if state.open == 0 { return end == .parentheses || end == .brackets }
      state.open -= 1
    case .question: state.conditions += 1
    case .colon where end == .offset && state.open == 0:
      if state.conditions == 0 { return true }
      state.conditions -= 1
    case .closeBrace: return end == .offset || end == .length
    default: break
    }
    return false
  }

  private mutating func readArithmeticSpecial(
    _ byte: UInt8, _ end: ArithmeticEnd, _ state: inout ArithmeticState
  ) throws(SyntaxProblem) {
    switch byte {
    case .doubleQuote:
      try flush(&state.run)
      state.run.parts += try readDoubleQuoted()
      state.run.start = cursor
      state.run.sliceStart = cursor
    case .singleQuote: _ = try readSingleQuoted()
    case .backslash: cursor = min(cursor + 2, limit)
    case .dollar: try readArithmeticDollar(&state)
    case .backquote:
      try flush(&state.run)
      let start = cursor
      try append(.command(try readBackquoted(.doubleQuotes)), start, cursor, &state.run)
    case .less, .greater: try readArithmeticAngle(end, &state)
    default: cursor += 1
    }
  }

  /// A comparison; but between the braces of `${…}` bash reads commands in `<(`, although it then only compares.
  private mutating func readArithmeticAngle(
    _ end: ArithmeticEnd, _ state: inout ArithmeticState
  ) throws(SyntaxProblem) {
    guard end == .offset || end == .length, isProcessSubstitution(cursor) else {
      cursor += 1
      return
    }
    try flush(&state.run)
    let start = cursor
    try append(try readProcessSubstitution(), start, cursor, &state.run)
  }

  private mutating func readArithmeticDollar(_ state: inout ArithmeticState) throws(SyntaxProblem) {
    let start = cursor
    let second = byte(after(start))
    if second == .singleQuote {
      cursor = after(start)
      _ = try readAnsiQuoted()
      return
    }
    guard Self.beginsExpansion(second), second != .openBracket else {
      cursor += 1
      return
    }
    try flush(&state.run)
    let kind = try readExpansion(isQuoted: true)
    // Bash looks for the end of the expression without regard to the braces of `${…}`.
    if second == .openBrace, !isBalanced(start, cursor) {
      throw unparsed("unmatched parentheses inside arithmetic", start, cursor)
    }
    try append(kind, start, cursor, &state.run)
  }
}
