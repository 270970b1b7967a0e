import Vocabulary

/// Patterns, extended patterns and parentheses inside words.
extension ShellReader {
  func readGlob(_ byte: UInt8, _ style: WordStyle, _ run: inout PartRun) throws(Stop) {
    if run.isGlob || !style.contains(.globs) {
      if byte == .openBracket, run.stop == .closeBracket { run.innerBrackets += 1 }
      cursor += 1
    } else if byte == .openBracket {
      try readBracket(style, &run)
    } else if byte == .closeBracket {
      try closeBracket(&run)
    } else if takesExtendedGlobs(style), self.byte(after(cursor)) == .openParenthesis {
      try readExtendedGlob(from: cursor, style, &run)
    } else {
      try flush(&run)
      let start = cursor
      cursor += 1
      try append(.glob(text(start, cursor)), start, cursor, &run)
    }
  }

  private func takesExtendedGlobs(_ style: WordStyle) -> Bool {
    style.contains(.extendedGlobs) || extendedGlobs && !style.contains(.operand)
  }

  /// A `[`: a pattern when a `]` follows in the word, else literal text.
  private func readBracket(_ style: WordStyle, _ run: inout PartRun) throws(Stop) {
    if cursor < run.noBracketBefore {
      cursor += 1
      return
    }
    let (end, isClosed) = bracketEnd(style, run)
    if isClosed {
      try flush(&run)
      let start = cursor
      cursor = end
      try append(.glob(text(start, end)), start, end, &run)
    } else if byte(end).endsWord && !style.takesBreaks || byte(end) == run.stop {
      run.noBracketBefore = end
      cursor += 1
    } else {
      try flush(&run)
      let start = cursor
      cursor += 1
      try append(.text("["), start, cursor, isApart: true, &run)
      run.openBracket = run.parts.count - 1
    }
  }

  /// Where the pattern that begins with the `[` at the cursor ends; or where something stops that look-out.
  private func bracketEnd(_ style: WordStyle, _ run: PartRun) -> (end: Int, isClosed: Bool) {
    var index = cursor + 1
    if byte(index) == .bang || byte(index) == .caret { index += 1 }
    if byte(index) == .closeBracket { index += 1 }
    while index < limit {
      switch bytes[index] {
      case .closeBracket: return (index + 1, true)
      case .singleQuote, .doubleQuote, .backquote, .backslash, .dollar, .openBrace, .closeBrace, run.stop:
        return (index, false)
      case .openBracket: index = characterClassEnd(index) ?? index + 1
      case let byte where byte.endsWord && !style.takesBreaks: return (index, false)
      default: index += 1
      }
    }
    return (limit, false)
  }

  /// Behind `[:name:]`, `[.x.]` or `[=x=]` at an index.
  private func characterClassEnd(_ start: Int) -> Int? {
    let kind = byte(start + 1)
    guard kind == .colon || kind == .period || kind == .equals else { return nil }
    var index = start + 2
    while byte(index).isLetter { index += 1 }
    return byte(index) == kind && byte(index + 1) == .closeBracket ? index + 2 : nil
  }

  /// A `]`: with the `[` that waits for it, a pattern.
  private func closeBracket(_ run: inout PartRun) throws(Stop) {
    guard let open = run.openBracket else {
      cursor += 1
      return
    }
    try flush(&run)
    let start = cursor
    cursor += 1
    run.parts[open].kind = .glob("[")
    run.openBracket = nil
    try append(.glob("]"), start, cursor, &run)
  }

  /// A `(`: of an array, a regular expression, an extended glob, or the end of the word.
  func readParenthesis(_ style: WordStyle, _ run: inout PartRun) throws(Stop) -> Bool {
    if run.isGlob || style.contains(.regex) {
      try readGroup(style.contains(.regex) ? [.regex, .grouped] : [.grouped], &run)
      return true
    }
    if style.takesBreaks {
      cursor += 1
      return true
    }
    if style.contains(.arrays), isBehindDeclaredName(run) {
      try flush(&run)
      let start = cursor
      try append(.array(try readArray()), start, cursor, &run)
      return true
    }
    let prefix = cursor > run.literalStart ? bytes[cursor - 1] : .end
    guard takesExtendedGlobs(style), prefix == .at || prefix == .plus || prefix == .bang else { return false }
    try readExtendedGlob(from: cursor - 1, style, &run)
    return true
  }

  /// Reads an extended glob whose `?`, `*`, `+`, `@` or `!` stands at an index.
  ///
  /// Its text is one part; what expands inside it stands between pieces of it.
  private func readExtendedGlob(
    from prefix: Int, _ style: WordStyle, _ run: inout PartRun
  ) throws(Stop) {
    cursor = prefix
    try flush(&run)
    cursor = after(prefix)
    run.isGlob = true
    try readGroup([.grouped], &run)
    try flush(&run)
    run.isGlob = false
  }

  /// Reads parentheses that belong to the word and all between them.
  private func readGroup(_ style: WordStyle, _ run: inout PartRun) throws(Stop) {
    try enter()
    let start = cursor
    let stop = run.stop
    let known = run.parts.count
    cursor += 1
    run.stop = .closeParenthesis
    while cursor < limit, bytes[cursor] != .closeParenthesis { try readGroupByte(style, &run) }
    run.stop = stop
    guard next == .closeParenthesis else { throw unclosed(")", from: start) }
    if run.parts.count > known, !isBalanced(start + 1, cursor) {
      throw unparsed("unmatched parentheses inside a pattern", start, cursor + 1)
    }
    cursor += 1
    leave()
  }

  private func readGroupByte(_ style: WordStyle, _ run: inout PartRun) throws(Stop) {
    let byte = bytes[cursor]
    if byte.isSpecialInWord {
      _ = try readSpecial(byte, style, &run)
    } else {
      cursor += 1
    }
  }

  /// Whether parentheses, or what is given, match between two indices as bash counts them there: it looks at quotes, not at expansions.
  func isBalanced(
    _ start: Int, _ end: Int, _ opening: UInt8 = .openParenthesis, _ closing: UInt8 = .closeParenthesis
  ) -> Bool {
    var open = 0
    var index = start
    while index < end, open >= 0 {
      switch bytes[index] {
      case .backslash: index += 1
      case opening: open += 1
      case closing: open -= 1
      case .singleQuote, .doubleQuote, .backquote:
        guard let close = quoteEnd(index), close < end else { return false }
        index = close
      default: break
      }
      index += 1
    }
    return open == 0
  }

  /// Where the quote that opens at an index closes.
  private func quoteEnd(_ start: Int) -> Int? {
    var index = start + 1
    while index < limit {
      if bytes[index] == bytes[start] { return index }
      index += bytes[index] == .backslash && bytes[start] != .singleQuote ? 2 : 1
    }
    return nil
  }

  /// Whether the word so far is `name=`, `name+=` or `name[…]=`.
  private func isBehindDeclaredName(_ run: PartRun) -> Bool {
    guard cursor > run.start, bytes[cursor - 1] == .equals, var index = nameEnd(run.start) else { return false }
    if byte(index) == .openBracket {
      guard let close = self.index(of: .closeBracket, from: index), close < cursor else { return false }
      index = close + 1
    }
    if byte(index) == .plus { index += 1 }
    return index == cursor - 1
  }
}
