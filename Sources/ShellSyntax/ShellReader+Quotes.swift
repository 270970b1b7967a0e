import Vocabulary

/// Quotes, and text that is quoted.
extension ShellReader {
  /// Reads `'…'`.
  func readSingleQuoted() throws(Stop) -> String {
    let start = cursor
    guard let end = index(of: .singleQuote, from: start + 1) else { throw unclosed("'", from: start) }
    cursor = end + 1
    return text(start + 1, end)
  }

  /// Reads `'…'` behind a `$`.
  func readAnsiQuoted() throws(Stop) -> String {
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
  func readDoubleQuoted() throws(Stop) -> [WordPart] {
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
  func readQuotedParts(_ context: QuotedContext, _ run: inout QuotedRun) throws(Stop) {
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
  private func readQuotedSpecial(
    _ byte: UInt8, _ context: QuotedContext, _ run: inout QuotedRun
  ) throws(Stop) -> Bool {
    switch (byte, context) {
    case (.doubleQuote, .doubleQuotes), (.closeBrace, .operand): return false
    case (.doubleQuote, .operand): try readInnerQuotes(&run)
    case (.singleQuote, .operand): try readLiteralQuotes(&run)
    case (.backslash, _): readQuotedEscape(context, &run)
    case (.dollar, _): try readQuotedDollar(context, &run)
    case (.backquote, _): try readQuotedBackquote(context, &run)
    case (.less, .operand), (.greater, .operand): try readQuotedAngle(&run)
    case (.newline, .hereDocument(stripsTabs: true)):
      cursor += 1
      skipTabs(&run)
    default: cursor += 1
    }
    return true
  }

  private func readQuotedDollar(_ context: QuotedContext, _ run: inout QuotedRun) throws(Stop) {
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

  /// `<(` between the braces of a quoted `${…}`: bash reads commands in it, although it then takes it as text.
  private func readQuotedAngle(_ run: inout QuotedRun) throws(Stop) {
    guard isProcessSubstitution(cursor) else {
      cursor += 1
      return
    }
    try flush(&run)
    let start = cursor
    try append(try readProcessSubstitution(), start, cursor, &run)
  }

  private func readQuotedBackquote(
    _ context: QuotedContext, _ run: inout QuotedRun
  ) throws(Stop) {
    try flush(&run)
    let start = cursor
    var quoting = BackquoteContext.doubleQuotes
    if case .hereDocument = context { quoting = .unquoted }
    try append(.command(try readBackquoted(quoting)), start, cursor, &run)
  }

  /// A backslash: it quotes what could be special here, joins lines, or is literal.
  private func readQuotedEscape(_ context: QuotedContext, _ run: inout QuotedRun) {
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
  private func readInnerQuotes(_ run: inout QuotedRun) throws(Stop) {
    try flush(&run)
    run.parts += try readDoubleQuoted()
    run.start = cursor
    run.sliceStart = cursor
  }

  /// `'…'` in the word of a quoted `${…}`: bash looks for the closing quote, but keeps both as text.
  private func readLiteralQuotes(_ run: inout QuotedRun) throws(Stop) {
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
  func readDeferredParts(_ context: QuotedContext, _ run: inout QuotedRun) throws(Stop) {
    let outer = nesting
    do throws(Stop) {
      try readQuotedParts(context, &run)
    } catch {
      nesting = outer
      cursor = limit
      let problem = takeFatal().deferred
      noteDeferred(problem)
      let unread = Script(problems: [problem])
      try append(.command(unread), min(run.start, limit), limit, &run)
      run.decoded = ""
    }
  }

  /// Moves over tabs that `<<-` drops.
  func skipTabs(_ run: inout QuotedRun) {
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
  func flush(_ run: inout QuotedRun) throws(Stop) {
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
  func append(
    _ kind: WordPart.Kind, _ start: Int, _ end: Int, _ run: inout QuotedRun
  ) throws(Stop) {
    try spend()
    run.parts.append(WordPart(kind, span(start, end)))
    run.start = cursor
    run.sliceStart = cursor
  }
}
