import Vocabulary

/// `case`.
extension ShellReader {
  /// Reads what follows `case`.
  func readCase() throws(Stop) -> CompoundCommand.Kind {
    skipBlanks()
    if isAtNumberBeforeRedirection { throw unexpected() }
    let subject = try readWord(.subject)
    skipNewlines()
    guard let (word, end) = reservedWord(), word == .in else { throw unexpected() }
    take(to: end)
    isInCase = true
    var arms: [MatchArm] = []
    var isLast = false
    skipNewlines()
    while reservedWord()?.word != .esac {
      if isLast { throw unexpected() }
      let (arm, isEnded) = try readArm()
      arms.append(arm)
      isLast = !isEnded
      skipNewlines()
    }
    try expect(.esac)
    // Of `case` in `case` bash remembers but one.
    isInCase = false
    return .match(subject, arms)
  }

  /// Reads one arm; the flag says whether `;;`, `;&` or `;;&` ended it, without which it is the last.
  private func readArm() throws(Stop) -> (MatchArm, Bool) {
    try spend()
    if next == .openParenthesis {
      take(to: cursor + 1)
      skipBlanks()
    }
    let patterns = try readPatterns()
    let body = Script(items: try readItems())
    let ending = readEnding()
    return (MatchArm(patterns: patterns, body: body, ending: ending ?? .stop), ending != nil)
  }

  private func readPatterns() throws(Stop) -> [Word] {
    var patterns: [Word] = []
    while true {
      if isAtNumberBeforeRedirection { throw unexpected() }
      patterns.append(try readWord(.pattern))
      skipBlanks()
      guard next == .pipe, byte(after(cursor)) != .pipe, byte(after(cursor)) != .ampersand else { break }
      take(to: cursor + 1)
      skipBlanks()
    }
    try expect(.closeParenthesis)
    return patterns
  }

  private func readEnding() -> MatchArm.Ending? {
    skipBlanks()
    guard next == .semicolon else { return nil }
    let second = after(cursor)
    if byte(second) == .ampersand {
      take(to: second + 1)
      return .fallThrough
    }
    let third = after(second)
    take(to: byte(third) == .ampersand ? third + 1 : second + 1)
    return byte(third) == .ampersand ? .testNext : .stop
  }
}
