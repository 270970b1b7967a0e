import Vocabulary

/// `for` and `select`.
extension ShellReader {
  /// Reads what follows `for`.
  func readFor() throws(Stop) -> CompoundCommand.Kind {
    skipBlanks()
    if next == .openParenthesis { return try readArithmeticFor() }
    let (variable, words, body) = try readEach()
    return .forEach(variable: variable, words: words, body: body)
  }

  /// Reads what follows `select`.
  func readSelect() throws(Stop) -> CompoundCommand.Kind {
    skipBlanks()
    let (variable, words, body) = try readEach()
    return .select(variable: variable, words: words, body: body)
  }

  /// `name [in words] ; do list done`; without `in` the words are nil.
  private func readEach() throws(Stop) -> (String, [Word]?, Script) {
    let variable = try readName()
    skipBlanks()
    if next == .semicolon, byte(after(cursor)) != .semicolon {
      take(to: cursor + 1)
      skipNewlines()
      return (variable, nil, try readLoopBody())
    }
    let isSameLine = next != .newline
    skipNewlines()
    guard let (word, end) = reservedWord() else { throw unexpected() }
    if word == .in {
      // In a `case` bash takes an `in` that begins a line for its own, and patterns to follow.
      if isInCase, !isSameLine { throw unexpected() }
      take(to: end)
      let words = try readLoopWords()
      return (variable, words, try readLoopBody())
    }
    if isSameLine, word != .do { throw unexpected() }
    return (variable, nil, try readLoopBody())
  }

  /// Reads the word that names a variable or a function, as it is written.
  func readName() throws(Stop) -> String {
    if isAtNumberBeforeRedirection { throw unexpected() }
    let start = cursor
    let word = try readWord([])
    return word.bareText ?? text(start, cursor)
  }

  /// The words behind `in`, and the `;` or newline that must follow them.
  private func readLoopWords() throws(Stop) -> [Word] {
    var words: [Word] = []
    skipBlanks()
    while !next.endsWord || isProcessSubstitution(cursor) {
      if isAtNumberBeforeRedirection { throw unexpected() }
      words.append(try readWord(.argument))
      skipBlanks()
    }
    switch next {
    case .semicolon: take(to: cursor + 1)
    case .newline, .end: break
    default: throw unexpected()
    }
    skipNewlines()
    return words
  }

  /// `do list done` or `{ list }`.
  private func readLoopBody() throws(Stop) -> Script {
    guard let (word, end) = reservedWord(), word == .do || word == .openBrace else { throw unexpected() }
    take(to: end)
    return try readList(closedBy: word == .do ? .done : .closeBrace)
  }

  /// `((initial; condition; step))` and the body.
  private func readArithmeticFor() throws(Stop) -> CompoundCommand.Kind {
    let start = cursor
    let second = after(start)
    guard byte(second) == .openParenthesis else { throw unexpected() }
    cursor = second + 1
    let expressions = try readArithmeticList(from: start)
    guard byte(cursor + 1) == .closeParenthesis else { throw unexpected() }
    take(to: cursor + 2)
    guard expressions.count == 3 else { throw unparsed("not three expressions in `for ((…))`", start, cursor) }
    skipBlanks()
    if next == .semicolon, byte(after(cursor)) != .semicolon { take(to: cursor + 1) }
    skipNewlines()
    return .forArithmetic(
      initial: expressions[0], condition: expressions[1], step: expressions[2], body: try readLoopBody())
  }
}
