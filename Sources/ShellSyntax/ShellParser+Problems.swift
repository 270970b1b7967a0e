import Vocabulary

/// What is said of what cannot be read.
extension ShellParser {
  func overBound(_ what: String) -> SyntaxProblem {
    SyntaxProblem(.overBound(what), span(min(cursor, limit), limit))
  }

  func unparsed(_ what: String, _ start: Int, _ end: Int) -> SyntaxProblem {
    SyntaxProblem(.unparsed(what), span(min(start, limit), min(end, limit)))
  }

  /// A construct that the text ends in.
  func unclosed(_ closer: String, from start: Int) -> SyntaxProblem {
    unparsed("no closing `\(closer)`", start, limit)
  }

  /// The token at the cursor stands where it cannot.
  func unexpected() -> SyntaxProblem {
    if cursor >= limit { return unparsed("unexpected end of the text", limit, limit) }
    if next == .newline { return unparsed("unexpected end of the line", cursor, cursor + 1) }
    var end = cursor + 1
    if next.endsWord {
      if byte(end) == next { end += 1 }
    } else {
      while !byte(end).endsWord, end < cursor + 40 { end += 1 }
    }
    return unparsed("unexpected `\(text(cursor, end))`", cursor, end)
  }

  /// Notes a problem that bash meets only when it expands the part.
  mutating func noteDeferred(_ problem: SyntaxProblem) {
    if isScouting { return }
    var problem = problem
    problem.isDeferred = true
    problems.append(problem)
  }
}
