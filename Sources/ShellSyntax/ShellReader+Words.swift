import Vocabulary

/// Words.
extension ShellReader {
  /// Reads the word at the cursor.
  func readWord(_ style: WordStyle) throws(Stop) -> Word {
    try spend()
    let start = cursor
    while cursor < limit, !bytes[cursor].isSpecialInWord { cursor += 1 }
    if isAtPlainEnd(style) { return try plainWord(start) }
    return try readMixedWord(start, style)
  }

  private func plainWord(_ start: Int) throws(Stop) -> Word {
    if cursor == start { throw unexpected() }
    lastEnd = cursor
    let range = span(start, cursor)
    return Word(parts: [WordPart(.text(text(start, cursor)), range)], range: range)
  }

  private func readMixedWord(_ start: Int, _ style: WordStyle) throws(Stop) -> Word {
    var run = PartRun(start)
    try readParts(style, &run)
    if cursor == start { throw unexpected() }
    return try finish(&run)
  }

  /// Whether a word of which all before the cursor is literal ends here.
  private func isAtPlainEnd(_ style: WordStyle) -> Bool {
    switch next {
    case .end, .space, .newline, .tab, .semicolon, .ampersand, .closeParenthesis: true
    case .pipe: !style.contains(.regex)
    case .less, .greater: byte(after(cursor)) != .openParenthesis
    default: false
    }
  }

  /// Reads parts until the word ends, and leaves the cursor there.
  func readParts(_ style: WordStyle, _ run: inout PartRun) throws(Stop) {
    while cursor < limit {
      let byte = bytes[cursor]
      if byte.isSpecialInWord || run.watchesClosers || byte == run.stop || byte == .closeBrace {
        if try !readSpecial(byte, style, &run) { break }
      } else {
        cursor += 1
      }
    }
    try flush(&run)
  }

  /// Reads what a byte begins; false when the word ends at it.
  func readSpecial(
    _ byte: UInt8, _ style: WordStyle, _ run: inout PartRun
  ) throws(Stop) -> Bool {
    if byte == run.stop, !run.closesInner() { return false }
    switch byte {
    case .singleQuote, .doubleQuote, .backquote: try readQuote(byte, &run)
    case .backslash: try readEscape(&run)
    case .dollar: try readDollar(&run)
    case .less, .greater: return try readAngle(style, &run)
    case .openParenthesis: return try readParenthesis(style, &run)
    case .star, .question, .openBracket, .closeBracket: try readGlob(byte, style, &run)
    case .openBrace, .comma, .closeBrace: return try readBrace(byte, style, &run)
    case .tilde: try readTilde(style, &run)
    case .pipe where style.contains(.regex): cursor += 1
    default:
      if byte.endsWord, !style.takesBreaks { return false }
      cursor += 1
    }
    return true
  }

  private func readQuote(_ byte: UInt8, _ run: inout PartRun) throws(Stop) {
    try flush(&run)
    let start = cursor
    let kind: WordPart.Kind =
      switch byte {
      case .singleQuote: .verbatim(try readSingleQuoted())
      case .doubleQuote: .doubleQuoted(try readDoubleQuoted())
      default: .command(try readBackquoted(.unquoted))
      }
    try append(kind, start, cursor, &run)
  }

  private func readEscape(_ run: inout PartRun) throws(Stop) {
    let start = cursor
    if start + 1 >= limit {
      cursor += 1
      return
    }
    try flush(&run)
    cursor += 2
    if bytes[start + 1] == .newline {
      run.literalStart = cursor
      return
    }
    while cursor < start + 5, byte(cursor) & 0xC0 == 0x80 { cursor += 1 }
    try append(.verbatim(text(start + 1, cursor)), start, cursor, &run)
  }

  private func readDollar(_ run: inout PartRun) throws(Stop) {
    let following = byte(after(cursor))
    if following == .singleQuote || following == .doubleQuote {
      try readDollarQuote(following, &run)
    } else if Self.beginsExpansion(following) {
      try flush(&run)
      let start = cursor
      try append(try readExpansion(isQuoted: false), start, cursor, &run)
    } else {
      cursor += 1
    }
  }

  /// Reads `$'…'` or `$"…"`.
  private func readDollarQuote(_ quote: UInt8, _ run: inout PartRun) throws(Stop) {
    try flush(&run)
    let start = cursor
    cursor = after(cursor)
    if quote == .singleQuote {
      try append(.verbatim(try readAnsiQuoted()), start, cursor, &run)
    } else {
      try append(.doubleQuoted(try readDoubleQuoted()), start, cursor, &run)
    }
  }

  private func readAngle(_ style: WordStyle, _ run: inout PartRun) throws(Stop) -> Bool {
    guard isProcessSubstitution(cursor) else {
      if style.takesBreaks { cursor += 1 }
      return style.takesBreaks
    }
    try flush(&run)
    let start = cursor
    try append(try readProcessSubstitution(), start, cursor, &run)
    return true
  }

  /// Makes the literal text before the cursor a part.
  func flush(_ run: inout PartRun) throws(Stop) {
    if run.literalStart == cursor { return }
    let text = text(run.literalStart, cursor)
    try append(run.isGlob ? .glob(text) : .text(text), run.literalStart, cursor, &run)
  }

  /// Adds a part, and has the literal text go on behind it. Text joins text, unless it is to stand apart.
  func append(
    _ kind: WordPart.Kind, _ start: Int, _ end: Int, isApart: Bool = false, _ run: inout PartRun
  ) throws(Stop) {
    try spend()
    run.literalStart = cursor
    let part = WordPart(kind, span(start, end))
    if isApart || run.isLastPartApart {
      run.parts.append(part)
    } else {
      run.parts.appendMerging(part)
    }
  }

  /// Makes a word of what was read; the cursor stands at its end.
  func finish(_ run: inout PartRun) throws(Stop) -> Word {
    lastEnd = cursor
    var parts = run.parts
    if !run.marks.isEmpty {
      parts = try expandBraces(run)
    } else if run.openBracket != nil {
      parts = parts.merged()
    }
    return Word(parts: parts, range: span(run.start, cursor))
  }

  /// Reads an operand of `${…}` up to its `}` or the byte that ends it.
  func readOperand(_ style: WordStyle, stop: UInt8 = .end) throws(Stop) -> Word {
    var run = PartRun(cursor, stop: stop)
    try readParts(style, &run)
    return try finish(&run)
  }
}
