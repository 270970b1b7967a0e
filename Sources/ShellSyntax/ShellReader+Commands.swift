import Vocabulary

/// Which command begins at the cursor.
extension ShellReader {
  /// The reserved word at the cursor and where it ends; nil when the token there is none, or is quoted in part.
  func reservedWord() -> (word: ReservedWord, end: Int)? {
    var packed: UInt64 = 0
    var index = cursor
    while true {
      let byte = byte(index)
      if byte.endsWord { break }
      if byte == .backslash, self.byte(index + 1) == .newline {
        index += 2
        continue
      }
      if packed >= 1 << 56 { return nil }
      packed = packed << 8 | UInt64(byte)
      index += 1
    }
    guard let word = ReservedWord(rawValue: packed), !isProcessSubstitution(index) else { return nil }
    return (word, index)
  }

  /// Takes a reserved word that must stand here.
  func expect(_ word: ReservedWord) throws(Stop) {
    skipBlanks()
    guard let found = reservedWord(), found.word == word else {
      if cursor >= limit { throw unparsed("unexpected end of the text, no `\(word.text)`", limit, limit) }
      throw unexpected()
    }
    take(to: found.end)
  }

  /// Takes a byte that must be the next token.
  func expect(_ wanted: UInt8) throws(Stop) {
    skipBlanks()
    guard next == wanted else { throw unexpected() }
    take(to: cursor + 1)
  }

  /// Reads one command of a pipeline. `!` and `time` were read before the first; before another, `!` is an error and
  /// `time` the name of a program.
  func readCommand(isFirst: Bool) throws(Stop) -> Command {
    if isAtCompound { return try readCompoundCommand() }
    guard let (word, end) = reservedWord() else { return try readSimpleOrFunction() }
    return try readKeyword(word, end, isFirst: isFirst)
  }

  private func readCompoundCommand() throws(Stop) -> Command {
    .compound(try readCompound())
  }

  private func readKeyword(_ word: ReservedWord, _ end: Int, isFirst: Bool) throws(Stop) -> Command {
    switch word {
    case .function: return .function(try readFunctionKeyword(end))
    case .coproc: return try readCoprocess(end)
    case .time where !isFirst || cursor == substitutionStart: return try readSimpleOrFunction()
    default: throw unexpected()
    }
  }

  /// Whether a compound command begins at the cursor.
  var isAtCompound: Bool {
    next == .openParenthesis || reservedWord()?.word.beginsCompound ?? false
  }

  /// Reads a compound command and the redirections behind it.
  func readCompound() throws(Stop) -> CompoundCommand {
    try spend()
    try enter()
    let start = cursor
    let kind = try readCompoundKind()
    let redirections = try readTrailingRedirections()
    leave()
    return CompoundCommand(kind, redirections: redirections, range: span(start, lastEnd))
  }

  private func readCompoundKind() throws(Stop) -> CompoundCommand.Kind {
    guard let (word, end) = reservedWord() else {
      if next == .openParenthesis { return try readParentheses() }
      throw unexpected()
    }
    let start = cursor
    if word.beginsCompound { take(to: end) }
    switch word {
    case .openBrace: return .group(try readList(closedBy: .closeBrace))
    case .if: return try readConditional()
    case .while: return try readLoop(until: false)
    case .until: return try readLoop(until: true)
    case .for: return try readFor()
    case .select: return try readSelect()
    case .case: return try readCase()
    case .openTest: return .test(try readTest(from: start))
    default: throw unexpected()
    }
  }

  private func readTrailingRedirections() throws(Stop) -> [Redirection] {
    var redirections: [Redirection] = []
    skipBlanks()
    while isAtRedirection {
      try readRedirection(&redirections)
      skipBlanks()
    }
    if !redirections.isEmpty, !next.endsWord || isProcessSubstitution(cursor) { throw unexpected() }
    return redirections
  }

  /// Reads the rest of `coproc [name] command`.
  private func readCoprocess(_ end: Int) throws(Stop) -> Command {
    take(to: end)
    skipBlanks()
    if isAtCompound { return .coprocess(name: nil, .compound(try readCompound())) }
    let start = cursor
    if let (word, _) = reservedWord(), word != .time { throw unexpected() }
    if isAtAssignment { return try readAssignedCoprocess(from: start) }
    if next.endsWord && !isProcessSubstitution(cursor) || isAtRedirection {
      return .coprocess(name: nil, try readSimple(from: start))
    }
    let word = try readWord(.argument)
    let name = text(start, cursor)
    skipBlanks()
    if isAtCompound { return .coprocess(name: name, .compound(try readCompound())) }
    // Behind the first word bash still looks for reserved words, which here can only end the list.
    if let (reserved, _) = reservedWord(), reserved != .time {
      if !reserved.endsList { throw unexpected() }
      return .coprocess(name: nil, .simple(SimpleCommand(words: [word], range: word.range)))
    }
    return .coprocess(name: nil, try readSimple(from: start, firstWord: word, isCoprocess: true))
  }

  /// Behind `coproc` what begins as an assignment; without a value it may be the coprocess' name.
  private func readAssignedCoprocess(from start: Int) throws(Stop) -> Command {
    var state = try beginSimple(nil)
    try readAssignment(&state)
    let name = text(start, cursor)
    skipBlanks()
    if !state.command.words.isEmpty, isAtCompound { return .coprocess(name: name, .compound(try readCompound())) }
    return .coprocess(name: nil, try finishSimple(&state, from: start))
  }
}
