import Vocabulary

extension SyntaxProblem {
  /// The same, met only when bash expands what holds it; a bound of ours is none of bash's business.
  var deferred: SyntaxProblem {
    guard case .unparsed = kind else { return self }
    var problem = self
    problem.isDeferred = true
    return problem
  }
}

/// What is said of what cannot be read.
extension ShellReader {
  /// Ends reading for a reason.
  func stop(_ problem: SyntaxProblem) -> Stop {
    fatal = problem
    return Stop()
  }

  func problem(_ what: String, _ start: Int, _ end: Int) -> SyntaxProblem {
    SyntaxProblem(.unparsed(what), span(min(start, limit), min(end, limit)))
  }

  func overBound(_ what: String) -> Stop {
    stop(SyntaxProblem(.overBound(what), span(min(cursor, limit), limit)))
  }

  func unparsed(_ what: String, _ start: Int, _ end: Int) -> Stop {
    stop(problem(what, start, end))
  }

  /// A construct that the text ends in.
  func unclosed(_ closer: String, from start: Int) -> Stop {
    unparsed("no closing `\(closer)`", start, limit)
  }

  /// The token at the cursor stands where it cannot.
  func unexpected() -> Stop {
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

  /// What ended reading, which is then forgotten.
  func takeFatal() -> SyntaxProblem {
    defer { fatal = nil }
    return fatal ?? problem("unknown", cursor, cursor)
  }

  /// Notes a problem that bash meets only when it expands the part.
  func noteDeferred(_ problem: SyntaxProblem) {
    if isScouting { return }
    problems.append(problem.deferred)
  }
}
