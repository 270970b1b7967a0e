import Vocabulary

/// Lists, chains and pipelines.
extension ShellParser {
  /// Reads the lines of a text up to the limit.
  mutating func readLines(_ items: inout [ListItem]) throws(SyntaxProblem) {
    skipNewlines()
    while !isAtListEnd {
      let isSeparated = try readItem(&items)
      let line = cursor
      skipNewlines()
      if line < cursor { switchExtendedGlobs(by: items.last) }
      if !isSeparated, line == cursor { break }
    }
    if cursor < limit { throw unexpected() }
  }

  /// Reads the list of a compound command; what ends it stays unread. It holds at least one command.
  mutating func readList() throws(SyntaxProblem) -> Script {
    let items = try readItems()
    if items.isEmpty { throw unexpected() }
    return Script(items: items)
  }

  /// Reads a list that may be empty; what ends it stays unread.
  mutating func readItems() throws(SyntaxProblem) -> [ListItem] {
    var items: [ListItem] = []
    skipNewlines()
    while !isAtListEnd {
      let isSeparated = try readItem(&items)
      let line = cursor
      skipNewlines()
      if !isSeparated, line == cursor { break }
    }
    return items
  }

  /// At what can only stand behind a list.
  private var isAtListEnd: Bool {
    switch next {
    case .end, .closeParenthesis: true
    case .semicolon: isAtCaseTerminator
    default: reservedWord()?.word.endsList ?? false
    }
  }

  /// At `;;` or `;&`.
  private var isAtCaseTerminator: Bool {
    let following = byte(after(cursor))
    return following == .semicolon || following == .ampersand
  }

  /// Reads a chain and the `;` or `&` behind it; false when neither was there.
  private mutating func readItem(_ items: inout [ListItem]) throws(SyntaxProblem) -> Bool {
    try spend()
    var item = ListItem(first: try readPipeline())
    try readLinks(&item.rest)
    var isSeparated = true
    if next == .ampersand {
      item.isBackground = true
      take(to: cursor + 1)
    } else if next == .semicolon, !isAtCaseTerminator {
      take(to: cursor + 1)
    } else {
      isSeparated = false
    }
    skipBlanks()
    items.append(item)
    return isSeparated
  }

  private mutating func readLinks(_ links: inout [ChainLink]) throws(SyntaxProblem) {
    skipBlanks()
    while next == .ampersand || next == .pipe {
      let second = after(cursor)
      guard byte(second) == next else { return }
      let operation: ChainLink.Operator = next == .pipe ? .or : .and
      take(to: second + 1)
      skipNewlines()
      links.append(ChainLink(operation, try readPipeline()))
      skipBlanks()
    }
  }

  /// Reads a pipeline with the `!` and `time` before it, or these alone.
  private mutating func readPipeline() throws(SyntaxProblem) -> Pipeline {
    let start = cursor
    var isNegated = false
    var isTimed = false
    var isPrefixed = false
    while let (word, end) = reservedWord(), word == .bang || word == .time {
      if word == .time, isTimeAName(end) { break }
      take(to: end)
      skipBlanks()
      if word == .bang { isNegated.toggle() } else { isTimed = true }
      if word == .time { skipTimeOptions() }
      isPrefixed = true
    }
    var stages: [Pipeline.Stage] = []
    if isPrefixed, isAtNothing {
      stages.append(Pipeline.Stage(.simple(SimpleCommand(range: span(lastEnd, lastEnd)))))
    } else {
      try readStages(&stages)
    }
    if isTimed { stages[0].command = .timed(stages[0].command) }
    return Pipeline(isNegated: isNegated, stages: stages, range: span(start, lastEnd))
  }

  /// Where `!` or `time` may stand alone.
  private var isAtNothing: Bool {
    switch next {
    case .newline: true
    case .semicolon: !isAtCaseTerminator
    case .end: true
    default: false
    }
  }

  /// Whether the `time` that ends at an index is the name of a program: right behind the parenthesis of a substitution
  /// bash 5.2 takes it for one. Where a command follows, it makes no difference.
  private mutating func isTimeAName(_ end: Int) -> Bool {
    guard cursor == substitutionStart else { return false }
    let start = (cursor, lastEnd)
    take(to: end)
    skipBlanks()
    skipTimeOptions()
    let isName = next == .closeParenthesis || next == .pipe || next == .ampersand
    (cursor, lastEnd) = start
    return isName
  }

  /// Moves over `-p` and `--` behind `time`.
  private mutating func skipTimeOptions() {
    for option in [UInt8(ascii: "p"), .minus] where next == .minus {
      let second = after(cursor)
      let third = after(second)
      if byte(second) == option, byte(third).endsWord, !isProcessSubstitution(third) {
        take(to: third)
        skipBlanks()
      }
    }
  }

  private mutating func readStages(_ stages: inout [Pipeline.Stage]) throws(SyntaxProblem) {
    stages.append(Pipeline.Stage(try readCommand(isFirst: true)))
    skipBlanks()
    while next == .pipe {
      let second = after(cursor)
      if byte(second) == .pipe { return }
      stages[stages.count - 1].pipesErrors = byte(second) == .ampersand
      take(to: byte(second) == .ampersand ? second + 1 : cursor + 1)
      skipNewlines()
      stages.append(Pipeline.Stage(try readCommand(isFirst: false)))
      skipBlanks()
    }
  }

  /// Follows `shopt -s extglob` and `shopt -u extglob` that stand by themselves in a line.
  private mutating func switchExtendedGlobs(by item: ListItem?) {
    guard let item, item.rest.isEmpty, !item.isBackground, item.first.stages.count == 1,
      case .simple(let command) = item.first.stages[0].command, command.words.first?.bareText == "shopt"
    else { return }
    let arguments = command.words.dropFirst().map(\.bareText)
    guard arguments.contains("extglob") else { return }
    if arguments.contains("-s") { extendedGlobs = true }
    if arguments.contains("-u") { extendedGlobs = false }
  }
}
