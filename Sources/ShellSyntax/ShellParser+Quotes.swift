import Vocabulary

/// Quotes, and text that is quoted.
extension ShellParser {
  /// Reads `'…'`.
  mutating func readSingleQuoted() throws(SyntaxProblem) -> String {
    let start = cursor
    guard let end = index(of: .singleQuote, from: start + 1) else { throw unclosed("'", from: start) }
    cursor = end + 1
    return text(start + 1, end)
  }

  /// Reads `'…'` behind a `$`.
  mutating func readAnsiQuoted() throws(SyntaxProblem) -> String {
    let start = cursor
    var end = start + 1
    while end < limit, bytes[end] != .singleQuote {
      end += bytes[end] == .backslash ? 2 : 1
    }
    guard end < limit else { throw unclosed("'", from: start) }
    cursor = end + 1
    return String(decoding: AnsiQuote.decode(bytes[start + 1..<end]), as: UTF8.self)
  }

  /// Reads `"…"`.
  mutating func readDoubleQuoted() throws(SyntaxProblem) -> [WordPart] {
    try enter()
    let start = cursor
    cursor += 1
    var run = QuotedRun(cursor)
    try readQuotedParts(.doubleQuotes, &run)
    guard next == .doubleQuote else { throw unclosed("\"", from: start) }
    cursor += 1
    leave()
    return run.parts
  }

  /// Reads quoted text up to what ends it, which stays unread.
  mutating func readQuotedParts(_ context: QuotedContext, _ run: inout QuotedRun) throws(SyntaxProblem) {
    while cursor < limit {
      let byte = bytes[cursor]
      if !byte.isSpecialInQuotes {
        cursor += 1
      } else if try !readQuotedSpecial(byte, context, &run) {
        break
      }
    }
    try flush(&run)
  }

  /// Reads what a byte begins; false when the text ends at it.
  private mutating func readQuotedSpecial(
    _ byte: UInt8, _ context: QuotedContext, _ run: inout QuotedRun
  ) throws(SyntaxProblem) -> Bool {
    switch (byte, context) {
    case (.doubleQuote, .doubleQuotes), (.closeBrace, .operand): return false
    case (.doubleQuote, .operand): try readInnerQuotes(&run)
    case (.singleQuote, .operand): try readLiteralQuotes(&run)
    case (.backslash, _): readQuotedEscape(context, &run)
    case (.dollar, _): try readQuotedDollar(context, &run)
    case (.backquote, _): try readQuotedBackquote(context, &run)
    case (.newline, .hereDocument(stripsTabs: true)):
      cursor += 1
      skipTabs(&run)
    default: cursor += 1
    }
    return true
  }

  private mutating func readQuotedDollar(_ context: QuotedContext, _ run: inout QuotedRun) throws(SyntaxProblem) {
    let start = cursor
    let second = after(cursor)
    if case .operand = context, byte(second) == .singleQuote {
      try flush(&run)
      cursor = second
      let text = try readAnsiQuoted()
      try append(.verbatim(text), start, cursor, &run)
    } else if Self.beginsExpansion(byte(second)) {
      try flush(&run)
      try append(try readExpansion(isQuoted: true), start, cursor, &run)
    } else {
      cursor += 1
    }
  }

  private mutating func readQuotedBackquote(
    _ context: QuotedContext, _ run: inout QuotedRun
  ) throws(SyntaxProblem) {
    try flush(&run)
    let start = cursor
    var quoting = BackquoteContext.doubleQuotes
    if case .hereDocument = context { quoting = .unquoted }
    try append(.command(try readBackquoted(quoting)), start, cursor, &run)
  }

  /// A backslash: it quotes what could be special here, joins lines, or is literal.
  private mutating func readQuotedEscape(_ context: QuotedContext, _ run: inout QuotedRun) {
    let isRemoved =
      switch (byte(cursor + 1), context) {
      case (.dollar, _), (.backquote, _), (.backslash, _), (.newline, _): true
      case (.doubleQuote, .hereDocument): false
      case (.doubleQuote, _), (.closeBrace, .operand): true
      default: false
      }
    guard isRemoved else {
      cursor += 1
      if cursor < limit { cursor += 1 }
      return
    }
    decode(&run)
    cursor += 2
    run.sliceStart = bytes[cursor - 1] == .newline ? cursor : cursor - 1
  }

  /// `"…"` in the word of a quoted `${…}`: the quotes go, and what they hold is quoted as before.
  private mutating func readInnerQuotes(_ run: inout QuotedRun) throws(SyntaxProblem) {
    try flush(&run)
    run.parts += try readDoubleQuoted()
    run.start = cursor
    run.sliceStart = cursor
  }

  /// `'…'` in the word of a quoted `${…}`: bash looks for the closing quote, but keeps both as text.
  private mutating func readLiteralQuotes(_ run: inout QuotedRun) throws(SyntaxProblem) {
    let start = cursor
    guard let end = index(of: .singleQuote, from: start + 1) else { throw unclosed("'", from: start) }
    cursor += 1
    let outer = limit
    limit = end
    try readDeferredParts(.literalQuotes, &run)
    limit = outer
    cursor = end + 1
  }

  /// Reads quoted text to the limit that bash reads only when it expands it: what is wrong is deferred, and what is
  /// left then is a command of which nothing is known.
  mutating func readDeferredParts(_ context: QuotedContext, _ run: inout QuotedRun) throws(SyntaxProblem) {
    let outer = depth
    do throws(SyntaxProblem) {
      try readQuotedParts(context, &run)
    } catch {
      depth = outer
      noteDeferred(error)
      cursor = limit
      let unread = Script(problems: [SyntaxProblem(error.kind, error.range, isDeferred: true)])
      try append(.command(unread), min(run.start, limit), limit, &run)
      run.decoded = ""
    }
  }

  /// Moves over tabs that `<<-` drops.
  mutating func skipTabs(_ run: inout QuotedRun) {
    guard next == .tab else { return }
    decode(&run)
    while next == .tab { cursor += 1 }
    run.sliceStart = cursor
  }

  /// Takes the text before the cursor over as it stands.
  private func decode(_ run: inout QuotedRun) {
    if run.sliceStart < cursor { run.decoded += text(run.sliceStart, cursor) }
  }

  /// Makes the literal text before the cursor a part.
  mutating func flush(_ run: inout QuotedRun) throws(SyntaxProblem) {
    decode(&run)
    if !run.decoded.isEmpty {
      try spend()
      run.parts.append(WordPart(.verbatim(run.decoded), span(run.start, cursor)))
      run.decoded = ""
    }
    run.start = cursor
    run.sliceStart = cursor
  }

  /// Adds a part that ends at the cursor.
  mutating func append(
    _ kind: WordPart.Kind, _ start: Int, _ end: Int, _ run: inout QuotedRun
  ) throws(SyntaxProblem) {
    try spend()
    run.parts.append(WordPart(kind, span(start, end)))
    run.start = cursor
    run.sliceStart = cursor
  }
}
