/// How far an UPDATE or DELETE spares rows.
extension SQLStatementReader {
  /// What the WHERE, the LIMIT and the joins of a statement spare together.
  func narrowing(_ range: Range<Int>, _ target: [String]) -> SQLNarrowing {
    let limit = narrowingOfLimit(range)
    guard let place = top(range, "WHERE", "PREWHERE") else { return max(limit, narrowingOfJoin(range)) }
    let rest = (place + 1)..<range.upperBound
    let end =
      top(rest, "RETURNING", "ORDER", "LIMIT", "GROUP", "OPTION", "SETTINGS", "OUTPUT", ";", "END", "ELSE", "WHEN")
      ?? rest.upperBound
    let condition = (place + 1)..<max(end, place + 1)
    if starts(condition, "CURRENT", "OF") { return .key }
    return max(limit, SQLCondition(reader: self, target: target).narrowing(condition, depth: 0))
  }

  /// `LIMIT 10`, `TOP (10)`: a few rows, whichever they are.
  private func narrowingOfLimit(_ range: Range<Int>) -> SQLNarrowing {
    guard let place = top(range, "LIMIT", "TOP") else { return .none }
    let numbers = range.dropFirst(place - range.lowerBound + 1).prefix(3).filter { tokens[$0].kind == .number }
    guard let number = numbers.last.flatMap({ Int(display($0)) }) else { return .none }
    if has(range, "PERCENT") { return .none }
    return number <= 1 ? .key : number <= 1_000 ? .some : .none
  }

  /// An inner join spares what has no partner; a left join and PostgreSQL's USING without WHERE spare nothing.
  private func narrowingOfJoin(_ range: Range<Int>) -> SQLNarrowing {
    guard let join = top(range, "JOIN"), !["LEFT", "OUTER", "CROSS", "FULL"].contains(tokens[join - 1].word),
      let on = top(range, "ON", "USING"), on > join
    else { return .none }
    return tokens[on].isWord("ON")
      ? SQLCondition(reader: self, target: []).narrowing(joined(on, range), depth: 0) : .some
  }

  private func joined(_ on: Int, _ range: Range<Int>) -> Range<Int> {
    let rest = (on + 1)..<range.upperBound
    return (on + 1)..<(top(rest, "SET", "WHERE", "JOIN", "LEFT", "INNER") ?? rest.upperBound)
  }
}
