import Vocabulary

/// Arithmetic expressions: what expands in them, not what they compute.
extension ShellReader {
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
    /// Behind a `${` that nothing closes, no `;` parts expressions.
    var isUnparted = false
    let start: Int
  }

  /// Reads an expression up to what ends it, which stays unread.
  func readArithmetic(_ end: ArithmeticEnd, from start: Int) throws(Stop) -> Arithmetic {
    var state = ArithmeticState(run: QuotedRun(cursor), start: start)
    return try readExpression(end, &state)
  }

  /// Reads the expressions of `for ((…))` up to the `)` that ends the last.
  func readArithmeticList(from start: Int) throws(Stop) -> [Arithmetic] {
    var state = ArithmeticState(run: QuotedRun(cursor), finished: [], start: start)
    let last = try readExpression(.parentheses, &state)
    return (state.finished ?? []) + [last]
  }

  /// Reads `$[…]`.
  func readOldArithmetic(from start: Int, _ bracket: Int) throws(Stop) -> Arithmetic {
    try enter()
    cursor = bracket + 1
    let arithmetic = try readArithmetic(.brackets, from: start)
    cursor += 1
    leave()
    return arithmetic
  }

  private func readExpression(
    _ end: ArithmeticEnd, _ state: inout ArithmeticState
  ) throws(Stop) -> Arithmetic {
    var first = cursor
    while cursor < limit {
      let byte = bytes[cursor]
      if !byte.isSpecialInArithmetic {
        cursor += 1
      } else if isEnd(byte, end, &state) {
        return try finish(&state, from: first)
      } else if byte == .semicolon, state.finished != nil, !state.isUnparted {
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

  private func finish(
    _ state: inout ArithmeticState, from first: Int
  ) throws(Stop) -> Arithmetic {
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

  private func readArithmeticSpecial(
    _ byte: UInt8, _ end: ArithmeticEnd, _ state: inout ArithmeticState
  ) throws(Stop) {
    switch byte {
    case .doubleQuote:
      try flush(&state.run)
      state.run.parts += try readDoubleQuoted()
      state.run.start = cursor
      state.run.sliceStart = cursor
    case .singleQuote: _ = try readSingleQuoted()
    case .backslash: cursor = min(cursor + 2, limit)
    case .dollar: try readArithmeticDollar(end, &state)
    case .backquote:
      try flush(&state.run)
      let start = cursor
      try append(.command(try readBackquoted(.doubleQuotes)), start, cursor, &state.run)
    case .less, .greater: try readArithmeticAngle(end, &state)
    default: cursor += 1
    }
  }

  /// A comparison; but between the braces of `${…}` bash reads commands in `<(`, although it then only compares.
  private func readArithmeticAngle(
    _ end: ArithmeticEnd, _ state: inout ArithmeticState
  ) throws(Stop) {
    guard end == .offset || end == .length, isProcessSubstitution(cursor) else {
      cursor += 1
      return
    }
    try flush(&state.run)
    let start = cursor
    try append(try readProcessSubstitution(), start, cursor, &state.run)
  }

  private func readArithmeticDollar(_ end: ArithmeticEnd, _ state: inout ArithmeticState) throws(Stop) {
    let start = cursor
    let second = byte(after(start))
    if second == .singleQuote {
      cursor = after(start)
      _ = try readAnsiQuoted()
      return
    }
    // Between the braces of `${…}` bash looks for the end of `$[…]`; elsewhere its brackets are those of the expression.
    let takesBrackets = end == .offset || end == .length
    guard Self.beginsExpansion(second), second != .openBracket || takesBrackets, !literalBraces.contains(start) else {
      cursor += 1
      return
    }
    try flush(&state.run)
    if second == .openBrace {
      try readArithmeticBraces(end, &state)
    } else {
      try append(try readExpansion(isQuoted: true), start, cursor, &state.run)
    }
  }

  /// `${…}` in an expression. Bash looks for the end of the expression without regard to the braces: when they hold
  /// quotes, parentheses or brackets that do not match, it takes them as text, and finds a bad substitution later.
  private func readArithmeticBraces(_ end: ArithmeticEnd, _ state: inout ArithmeticState) throws(Stop) {
    let start = cursor
    let outer = (nesting, problems.count)
    do throws(Stop) {
      let kind = try readExpansion(isQuoted: true)
      let isBalanced =
        end == .brackets
        ? isBalanced(start, cursor, .openBracket, .closeBracket) : isBalanced(start, cursor)
      if isBalanced { return try append(kind, start, cursor, &state.run) }
    } catch {
      if case .overBound = fatal?.kind { throw error }
    }
    nesting = outer.0
    problems.removeLast(problems.count - outer.1)
    literalBraces.insert(start)
    state.isUnparted = state.isUnparted || index(of: .closeBrace, from: start) == nil
    cursor = start + 1
    noteDeferred(problem("a `${` without its `}` in arithmetic", start, start + 2))
  }
}
