import Vocabulary

/// `${…}`.
extension ShellReader {
  /// Reads `${…}`, of which the `$` and the `{` stand at two indices.
  ///
  /// Bash looks for the `}` when it reads the text, and at what is between them when it expands it. What it would call
  /// a bad substitution is a deferred problem, and its name is all that stands between the braces.
  func readBraced(
    from start: Int, _ brace: Int, isQuoted: Bool
  ) throws(Stop) -> ParameterExpansion {
    try enter()
    defer { leave() }
    cursor = brace + 1
    let first = cursor
    if let expansion = try readBracedBody(isQuoted: isQuoted), next == .closeBrace {
      cursor += 1
      return expansion
    }
    // `$$` is read in one, whatever follows it.
    if byte(first) == .dollar, byte(after(first)) == .dollar, cursor == after(first) { cursor = first }
    _ = try readOperand(.operandPattern)
    guard next == .closeBrace else { throw unclosed("}", from: start) }
    let name = text(first, cursor)
    cursor += 1
    noteDeferred(problem("`${\(name)}` is a bad substitution", start, cursor))
    return ParameterExpansion(name: name)
  }

  /// Reads what stands between the braces; nil when it is none of bash's forms.
  private func readBracedBody(isQuoted: Bool) throws(Stop) -> ParameterExpansion? {
    skipJoins()
    if next == .hash, isLength(after(cursor)) {
      cursor = after(cursor)
      guard var expansion = try readParameter() else { return nil }
      expansion.operation = .length
      return expansion
    }
    var isIndirect = false
    if next == .bang, isIndirection(byte(after(cursor))) {
      isIndirect = true
      cursor = after(cursor)
    }
    guard var expansion = try readParameter() else { return nil }
    expansion.isIndirect = isIndirect
    skipJoins()
    if next == .closeBrace {
      if isIndirect, isWhole(expansion.index) {
        expansion.isIndirect = false
        expansion.operation = .keys
      }
      return expansion
    }
    guard let operation = try readOperation(of: expansion, isQuoted: isQuoted) else { return nil }
    if case .names = operation { expansion.isIndirect = false }
    expansion.operation = operation
    return expansion
  }

  /// Whether the `#` before an index asks for a length: `${#name}`, `${##}`, but not `${#:-word}` or `${#-word}`.
  private func isLength(_ index: Int) -> Bool {
    switch byte(index) {
    case .minus, .question, .hash: byte(after(index)) == .closeBrace
    case let byte: byte.continuesName || byte.isSpecialParameter
    }
  }

  /// Whether a `!` before a byte asks for the parameter that a value names.
  private func isIndirection(_ byte: UInt8) -> Bool {
    switch byte {
    case .hash, .question, .at, .star: true
    default: byte.continuesName
    }
  }

  private func isWhole(_ index: Word?) -> Bool {
    index?.bareText == "@" || index?.bareText == "*"
  }

  /// Reads a name, a number or a special parameter, and its subscript.
  private func readParameter() throws(Stop) -> ParameterExpansion? {
    let start = cursor
    if let end = nameEnd(start) {
      cursor = end
      var expansion = ParameterExpansion(name: joinedText(start, end))
      guard next == .openBracket else { return expansion }
      cursor += 1
      expansion.index = try readOperand(.subscript, stop: .closeBracket)
      guard next == .closeBracket else { return nil }
      cursor += 1
      return expansion
    }
    if next.isDigit {
      while next.isDigit { cursor = after(cursor) }
      return ParameterExpansion(name: joinedText(start, cursor))
    }
    guard next.isSpecialParameter, next != .dollar || !isConstruct(after(start)) else { return nil }
    cursor = after(cursor)
    return ParameterExpansion(name: text(start, start + 1))
  }

  /// Whether a `$` before an index begins what has an end of its own.
  private func isConstruct(_ index: Int) -> Bool {
    switch byte(index) {
    case .openBrace, .openBracket, .openParenthesis, .singleQuote, .doubleQuote: true
    default: false
    }
  }

  /// Reads the operator behind a name and what it takes; nil when it is none.
  private func readOperation(
    of expansion: ParameterExpansion, isQuoted: Bool
  ) throws(Stop) -> ParameterExpansion.Operation? {
    let first = next
    switch first {
    case .colon, .minus, .equals, .question, .plus, .hash, .percent, .slash, .caret, .comma, .tilde, .star, .at:
      cursor = after(cursor)
    default: return nil
    }
    switch first {
    case .colon: return try readColon(isQuoted: isQuoted)
    case .minus, .equals, .question, .plus:
      return try readAlternative(first, ifEmptyToo: false, isQuoted: isQuoted)
    case .hash, .percent: return try readAffix(first)
    case .slash: return try readReplacement()
    case .caret, .comma, .tilde: return try readCaseChange(first)
    case .star where isPrefix(expansion): return .names
    case .at where isPrefix(expansion) && next == .closeBrace: return .names
    case .at: return readTransform()
    default: return nil
    }
  }

  private func isPrefix(_ expansion: ParameterExpansion) -> Bool {
    expansion.isIndirect && expansion.index == nil
      && expansion.name.utf8.first.map(\.beginsName) == true
  }

  private func readColon(isQuoted: Bool) throws(Stop) -> ParameterExpansion.Operation? {
    switch next {
    case .minus, .equals, .question, .plus:
      let kind = next
      cursor = after(cursor)
      return try readAlternative(kind, ifEmptyToo: true, isQuoted: isQuoted)
    case .closeBrace: return nil
    default: break
    }
    let offset = try readArithmetic(.offset, from: cursor)
    guard next == .colon else { return .substring(offset: offset, length: nil) }
    cursor += 1
    return .substring(offset: offset, length: try readArithmetic(.length, from: cursor))
  }

  private func readAlternative(
    _ kind: UInt8, ifEmptyToo: Bool, isQuoted: Bool
  ) throws(Stop) -> ParameterExpansion.Operation {
    let word = isQuoted ? try readQuotedOperand() : try readOperand(.alternative)
    return switch kind {
    case .minus: .useDefault(word, ifEmptyToo: ifEmptyToo)
    case .equals: .assignDefault(word, ifEmptyToo: ifEmptyToo)
    case .question: .failWith(word, ifEmptyToo: ifEmptyToo)
    default: .useAlternative(word, ifEmptyToo: ifEmptyToo)
    }
  }

  private func readQuotedOperand() throws(Stop) -> Word {
    let start = cursor
    var run = QuotedRun(start)
    try readQuotedParts(.operand, &run)
    return Word(parts: run.parts, range: span(start, cursor))
  }

  private func readAffix(_ kind: UInt8) throws(Stop) -> ParameterExpansion.Operation {
    let isLongest = next == kind
    if isLongest { cursor = after(cursor) }
    let pattern = try readOperand(.operandPattern)
    return kind == .hash
      ? .removePrefix(pattern, longest: isLongest) : .removeSuffix(pattern, longest: isLongest)
  }

  private func readReplacement() throws(Stop) -> ParameterExpansion.Operation {
    let which: ParameterExpansion.Replaced =
      switch next {
      case .slash: .all
      case .hash: .atStart
      case .percent: .atEnd
      default: .first
      }
    if which != .first { cursor = after(cursor) }
    let pattern = try readOperand(.operandPattern, stop: .slash)
    guard next == .slash else { return .replace(pattern, with: nil, which: which) }
    cursor += 1
    return .replace(pattern, with: try readOperand(.replacement), which: which)
  }

  private func readCaseChange(_ kind: UInt8) throws(Stop) -> ParameterExpansion.Operation {
    let isDouble = next == kind
    if isDouble { cursor = after(cursor) }
    let name = String(decoding: isDouble ? [kind, kind] : [kind], as: UTF8.self)
    let pattern = try readOperand(.operandPattern)
    return .changeCase(name, pattern.parts.isEmpty ? nil : pattern)
  }

  /// Reads the letter of `${name@letter}`.
  private func readTransform() -> ParameterExpansion.Operation? {
    switch Unicode.Scalar(next) {
    case "U", "u", "L", "Q", "E", "P", "A", "K", "a", "k":
      let letter = text(cursor, cursor + 1)
      cursor = after(cursor)
      return .transform(letter)
    default: return nil
    }
  }
}
