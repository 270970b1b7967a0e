import Vocabulary

/// Lists, chains and pipelines.
extension ShellReader {
  /// Reads the lines of a text up to the limit.
  func readLines(_ items: inout [ListItem]) throws(Stop) {
    skipNewlines()
    while !isAtListEnd {
      let isSeparated = try readItem(&items)
      let line = cursor
      skipNewlines()
      if line < cursor {
        items[items.count - 1].endsLine = true
        switchExtendedGlobs(by: items.last)
      }
      if !isSeparated, line == cursor { break }
    }
    if cursor < limit { throw unexpected() }
  }

  /// Reads the list of a compound command; what ends it stays unread. It holds at least one command.
  func readList() throws(Stop) -> Script {
    let items = try readItems()
    if items.isEmpty { throw unexpected() }
    return Script(items: items)
  }

  /// Reads a list that may be empty; what ends it stays unread.
  func readItems() throws(Stop) -> [ListItem] {
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
  private func readItem(_ items: inout [ListItem]) throws(Stop) -> Bool {
    try spend()
    add(try readPipeline(), &items)
    try readLinks(&items[items.count - 1].rest)
    return readSeparator(&items[items.count - 1])
  }

  private func add(_ pipeline: Pipeline, _ items: inout [ListItem]) {
    items.append(ListItem(first: pipeline))
  }

  /// Takes the `;` or `&` behind a chain.
  private func readSeparator(_ item: inout ListItem) -> Bool {
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
    return isSeparated
  }

  private func readLinks(_ links: inout [ChainLink]) throws(Stop) {
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
  private func readPipeline() throws(Stop) -> Pipeline {
    let start = cursor
    let prefix = readPrefix()
    var stages: [Pipeline.Stage] = []
    if let prefix, isAtNothing {
      return emptyPipeline(prefix, from: start)
    }
    try readStages(&stages)
    return pipeline(stages, prefix, from: start)
  }

  /// What stands before a pipeline.
  private struct Prefix {
    var isNegated = false
    var isTimed = false
  }

  /// Takes every `!` and `time` at the cursor; nil when there is none.
  private func readPrefix() -> Prefix? {
    var prefix: Prefix?
    while let (word, end) = reservedWord(), word == .bang || word == .time {
      if word == .time, isTimeAName(end) { break }
      take(to: end)
      skipBlanks()
      prefix = prefix ?? Prefix()
      if word == .bang { prefix?.isNegated.toggle() } else { prefix?.isTimed = true }
      if word == .time { skipTimeOptions() }
    }
    return prefix
  }

  private func emptyPipeline(_ prefix: Prefix, from start: Int) -> Pipeline {
    pipeline([Pipeline.Stage(.simple(SimpleCommand(range: span(lastEnd, lastEnd))))], prefix, from: start)
  }

  private func pipeline(_ stages: [Pipeline.Stage], _ prefix: Prefix?, from start: Int) -> Pipeline {
    var pipeline = Pipeline(stages: stages, range: span(start, lastEnd))
    guard let prefix else { return pipeline }
    pipeline.isNegated = prefix.isNegated
    if prefix.isTimed { pipeline.stages[0].command = .timed(pipeline.stages[0].command) }
    return pipeline
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
  /// bash 5.2 takes it for one. Where a simple command follows, it makes no difference.
  private func isTimeAName(_ end: Int) -> Bool {
    guard cursor == substitutionStart else { return false }
    let start = (cursor, lastEnd)
    take(to: end)
    skipBlanks()
    skipTimeOptions()
    let isName =
      next == .closeParenthesis || next == .pipe || next == .ampersand || isAtCompound || reservedWord() != nil
    (cursor, lastEnd) = start
    return isName
  }

  /// Moves over `-p` and `--` behind `time`.
  private func skipTimeOptions() {
    for option in [UInt8(ascii: "p"), .minus] where next == .minus {
      let second = after(cursor)
      let third = after(second)
      if byte(second) == option, byte(third).endsWord, !isProcessSubstitution(third) {
        take(to: third)
        skipBlanks()
      }
    }
  }

  private func readStages(_ stages: inout [Pipeline.Stage]) throws(Stop) {
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
  private func switchExtendedGlobs(by item: ListItem?) {
    guard let item, item.rest.isEmpty, !item.isBackground, item.first.stages.count == 1,
      case .simple(let command) = item.first.stages[0].command, command.words.first?.bareText == "shopt"
    else { return }
    let arguments = command.words.dropFirst().map(\.bareText)
    guard arguments.contains("extglob") else { return }
    if arguments.contains("-s") { extendedGlobs = true }
    if arguments.contains("-u") { extendedGlobs = false }
  }
}
