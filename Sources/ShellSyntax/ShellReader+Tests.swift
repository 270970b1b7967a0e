import Vocabulary

/// `[[ … ]]`.
extension ShellReader {
  /// Reads what follows `[[`, with the `]]`.
  func readTest(from start: Int) throws(Stop) -> [Word] {
    var words: [Word] = []
    try readTestTerms(&words)
    if cursor >= limit { throw unclosed("]]", from: start) }
    try expect(.closeTest)
    return words
  }

  /// Terms joined by `&&` and `||`.
  private func readTestTerms(_ words: inout [Word]) throws(Stop) {
    try readTestTerm(&words)
    while next == .ampersand || next == .pipe, byte(after(cursor)) == next {
      try readTestOperator(&words, to: after(cursor) + 1)
      try readTestTerm(&words)
    }
  }

  /// Takes an operator and gives it as a word.
  private func readTestOperator(_ words: inout [Word], to end: Int) throws(Stop) {
    try spend()
    let range = span(cursor, end)
    words.append(Word(parts: [WordPart(.text(joinedText(cursor, end)), range)], range: range))
    take(to: end)
  }

  private func readTestTerm(_ words: inout [Word]) throws(Stop) {
    skipNewlines()
    while let (word, end) = reservedWord(), word == .bang {
      try readTestOperator(&words, to: end)
      skipNewlines()
    }
    if next == .openParenthesis {
      try enter()
      try readTestOperator(&words, to: cursor + 1)
      try readTestTerms(&words)
      guard next == .closeParenthesis else { throw unexpected() }
      try readTestOperator(&words, to: cursor + 1)
      leave()
      skipNewlines()
    } else {
      try readTestExpression(&words)
    }
  }

  /// A word alone, a unary operator with its word, or two words and the operator between them.
  private func readTestExpression(_ words: inout [Word]) throws(Stop) {
    let start = cursor
    try readTestWord(&words, [.tilde])
    if isUnaryTest(start, cursor) {
      skipBlanks()
      try readTestWord(&words, [.tilde])
      return skipNewlines()
    }
    skipBlanks()
    if isAtEndOfTerm { return }
    let style = try readBinaryTest(&words)
    skipBlanks()
    if style != .regex || !isAtEmptyRegex { try readTestWord(&words, style) }
    skipNewlines()
  }

  /// Where an operator follows `=~`: bash takes the word between them for an empty one.
  private var isAtEmptyRegex: Bool {
    switch next {
    case .semicolon, .ampersand, .closeParenthesis: true
    case .less, .greater: !isProcessSubstitution(cursor)
    default: false
    }
  }

  private var isAtEndOfTerm: Bool {
    switch next {
    case .closeParenthesis: true
    case .ampersand, .pipe: byte(after(cursor)) == next
    default: reservedWord()?.word == .closeTest
    }
  }

  private func readTestWord(_ words: inout [Word], _ style: WordStyle) throws(Stop) {
    if isAtNumberBeforeRedirection || reservedWord()?.word == .closeTest { throw unexpected() }
    words.append(try readWord(style))
  }

  /// Whether the token between two indices is one of the unary operators of `test`.
  private func isUnaryTest(_ start: Int, _ end: Int) -> Bool {
    guard end - start == 2, bytes[start] == .minus else { return false }
    switch Unicode.Scalar(bytes[start + 1]) {
    case "a", "b", "c", "d", "e", "f", "g", "h", "k", "n", "o", "p", "r", "s", "t", "u", "v", "w", "x", "z", "G", "L",
      "N", "O", "R", "S":
      return true
    default: return false
    }
  }

  /// Reads a binary operator and gives the style of the word to its right.
  private func readBinaryTest(_ words: inout [Word]) throws(Stop) -> WordStyle {
    if next == .less || next == .greater, !isProcessSubstitution(cursor) {
      let following = byte(after(cursor))
      if following == next || following == .ampersand { throw unexpected() }
      if next == .less ? following == .greater : following == .pipe { throw unexpected() }
      try readTestOperator(&words, to: cursor + 1)
      return [.tilde]
    }
    let start = cursor
    try readTestWord(&words, [])
    switch joinedText(start, cursor) {
    case "=", "==", "!=": return [.tilde, .globs, .extendedGlobs]
    case "=~": return .regex
    case "-nt", "-ot", "-ef", "-eq", "-ne", "-lt", "-gt", "-le", "-ge": return [.tilde]
    default: throw unparsed("`\(text(start, cursor))` is no operator of `[[`", start, cursor)
    }
  }
}
