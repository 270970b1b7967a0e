/// Judges whether a condition spares rows: `WHERE 1=1`, `OR true`, `id = id`, `name LIKE '%'` spare none.
///
/// Where a part cannot be judged it counts as sparing none; brackets are followed to a bounded depth.
struct SQLCondition {
  let reader: SQLStatementReader
  /// The table that is changed.
  let target: [String]

  private static let depthBound = 24

  private var tokens: [SQLToken] { reader.tokens }

  /// The least that one side of an OR spares; of an AND the most.
  func narrowing(_ range: Range<Int>, depth: Int) -> SQLNarrowing {
    guard depth < SQLCondition.depthBound, !range.isEmpty else { return .none }
    let range = reader.withoutBrackets(range)
    let sides = split(range, at: ["OR", "||", "XOR"])
    if sides.count > 1 { return sides.map { narrowing($0, depth: depth + 1) }.min() ?? .none }
    let parts = split(range, at: ["AND", "&&"])
    if parts.count > 1 { return parts.map { narrowing($0, depth: depth + 1) }.max() ?? .none }
    return term(range, depth: depth)
  }

  /// Parts between the words, outside of brackets; the AND of a BETWEEN does not count, nor what stands in CASE.
  private func split(_ range: Range<Int>, at words: [String]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var (start, depth, cases, isBetween) = (range.lowerBound, 0, 0, false)
    for index in range {
      let token = tokens[index]
      guard token.kind == .word || token.kind == .symbol else { continue }
      switch token.word {
      case "(": depth += 1
      case ")": depth -= 1
      case "CASE": cases += 1
      case "END": cases -= cases > 0 ? 1 : 0
      case "BETWEEN" where depth == 0: isBetween = true
      case "AND" where depth == 0 && isBetween: isBetween = false
      case let word where depth == 0 && cases == 0 && words.contains(word):
        // `a || b` joins strings, but for MySQL it is OR.
        if word == "||", reader.dialect != .mysql { continue }
        parts.append(start..<index)
        start = index + 1
      default: break
      }
    }
    parts.append(start..<range.upperBound)
    return parts
  }

  private func term(_ range: Range<Int>, depth: Int) -> SQLNarrowing {
    let range = reader.withoutBrackets(range)
    guard let first = range.first else { return .none }
    if tokens[first].isWord("NOT") { return negated(range.dropFirst(), depth: depth) }
    if tokens[first].isWord("EXISTS") { return spares(range.dropFirst(), depth) ? .some : .none }
    if range.contains(where: { tokens[$0].kind == .unknown }) { return ofUnknown(range, depth) }
    guard mentionsColumn(range) else { return isFalse(range) ? .key : .none }
    guard let (place, word) = comparison(range) else { return .some }
    let left = range.lowerBound..<place
    let right = (place + 1)..<range.upperBound
    return compare(left, word, right, depth)
  }

  /// `NOT false` spares none; `NOT (a condition)` spares what the condition names.
  private func negated(_ range: Range<Int>, depth: Int) -> SQLNarrowing {
    if reader.starts(range, "EXISTS") { return spares(range.dropFirst(), depth) ? .some : .none }
    guard mentionsColumn(range) else { return .none }
    if reader.has(range, ["IS", "NULL"]) { return .none }
    return min(.some, narrowing(range, depth: depth + 1)) == .none ? .none : .some
  }

  /// A client's variable: as a value it compares, as a condition it may be anything.
  private func ofUnknown(_ range: Range<Int>, _ depth: Int) -> SQLNarrowing {
    guard let (place, word) = comparison(range), tokens[range.lowerBound].kind != .unknown else { return .none }
    let right = (place + 1)..<range.upperBound
    return compare(range.lowerBound..<place, word, right, depth)
  }

  private func compare(_ left: Range<Int>, _ word: String, _ right: Range<Int>, _ depth: Int) -> SQLNarrowing {
    guard !left.isEmpty, !right.isEmpty else { return .none }
    switch word {
    case "=", "==":
      if isSame(left, right) { return .none }
      if mentionsColumn(left), mentionsColumn(right) { return .some }
      return isKey(left) || isKey(right) ? .key : .some
    case "IS": return compareIs(right)
    case "IN": return compareIn(left, right, depth)
    case "LIKE", "ILIKE", "SIMILAR", "GLOB", "REGEXP", "RLIKE", "~", "~*", "MATCH":
      if isSame(left, right) { return .none }
      return isOpenPattern(right) ? .none : .some
    case "BETWEEN": return compareBetween(right)
    case "<>", "!=", "!~", "!~*", "NOT": return compareUnequal(right, depth)
    case ">", ">=": return isSame(left, right) || isLow(right) ? .none : .some
    case "<", "<=": return isSame(left, right) || isHigh(right) ? .none : .some
    default: return .some
    }
  }

  /// `IS NULL` and `IS TRUE` spare; `IS NOT NULL` spares too little to count on.
  private func compareIs(_ right: Range<Int>) -> SQLNarrowing {
    reader.starts(right, "NOT") ? .none : .some
  }

  private func compareIn(_ left: Range<Int>, _ right: Range<Int>, _ depth: Int) -> SQLNarrowing {
    guard reader.has(right, "SELECT") else { return isKey(left) ? .key : .some }
    return spares(right, depth) ? .some : .none
  }

  private func compareBetween(_ right: Range<Int>) -> SQLNarrowing {
    guard let and = reader.top(right, "AND") else { return .none }
    return isLow(right.lowerBound..<and) && isHigh((and + 1)..<right.upperBound) ? .none : .some
  }

  /// `<> 0`, `<> ''`, `<> NULL`, `NOT IN (0)`, `NOT LIKE ''` spare none that one would miss.
  private func compareUnequal(_ right: Range<Int>, _ depth: Int) -> SQLNarrowing {
    if reader.starts(right, "NULL") || reader.starts(right, "LIKE") || reader.starts(right, "ILIKE") { return .none }
    if reader.starts(right, "IN") { return reader.has(right, "SELECT") && spares(right, depth) ? .some : .none }
    guard let last = right.last else { return .none }
    if right.count <= 2, tokens[last].kind == .number { return isLow(right) ? .none : .some }
    if right.count == 1, tokens[last].kind == .text { return textOf(last).isEmpty ? .none : .some }
    return .some
  }

  /// Whether a query in brackets is limited itself, or looks at another table than the one that is changed.
  private func spares(_ range: Range<Int>, _ depth: Int) -> Bool {
    if let place = range.first(where: { tokens[$0].isWord("WHERE") }) {
      let end = range.last.map { tokens[$0].isWord(")") ? $0 : $0 + 1 } ?? range.upperBound
      return narrowing((place + 1)..<max(end, place + 1), depth: depth + 4) != .none
    }
    if reader.has(range, "LIMIT") || reader.has(range, "TOP") || reader.has(range, "HAVING") { return true }
    guard let from = range.first(where: { tokens[$0].isWord("FROM") }) else { return false }
    let names = reader.names((from + 1)..<range.upperBound)
    guard let name = names.first?.lowercased() else { return false }
    return !target.contains { $0.lowercased() == name }
  }
}

/// What the parts of a comparison are.
extension SQLCondition {
  private static let comparisons: Set<String> = [
    "=", "==", "<>", "!=", "<", ">", "<=", ">=", "IS", "IN", "LIKE", "ILIKE", "SIMILAR", "GLOB", "REGEXP", "RLIKE",
    "~", "~*", "!~", "!~*", "BETWEEN", "NOT", "MATCH",
  ]

  /// The first comparison outside of brackets.
  private func comparison(_ range: Range<Int>) -> (Int, String)? {
    var depth = 0
    for index in range.dropFirst() {
      let token = tokens[index]
      if token.isWord("(") { depth += 1 }
      if token.isWord(")") { depth -= 1 }
      if depth == 0, token.kind == .word || token.kind == .symbol, SQLCondition.comparisons.contains(token.word) {
        return (index, token.word)
      }
    }
    return nil
  }

  /// Words that are no columns.
  private static let constants: Set<String> = [
    "TRUE", "FALSE", "NULL", "NOW", "CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME", "GETDATE", "SYSDATE", "NOT",
    "AND", "OR", "IS", "IN", "LIKE", "BETWEEN", "INTERVAL", "DATE", "TIMESTAMP", "SELECT", "WHERE", "EXISTS", "CAST",
    "AS", "INT", "INTEGER", "TEXT", "BOOLEAN", "BOOL", "RANDOM", "RAND", "COALESCE", "LENGTH", "ANY", "ALL", "COLLATE",
    "CONCAT", "ABS", "GREATEST", "LEAST",
  ]

  private func mentionsColumn(_ range: Range<Int>) -> Bool {
    range.contains { index in
      switch tokens[index].kind {
      case .name: return true
      case .word where !SQLCondition.constants.contains(tokens[index].word):
        // A function's name is no column.
        return !(index + 1 < range.upperBound && tokens[index + 1].isWord("("))
      default: return false
      }
    }
  }

  /// `false`, `0`, `1 = 0`, `1 = 2`: no row at all.
  private func isFalse(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    if range.count == 1 { return tokens[first].isWord("FALSE") || reader.display(first) == "0" }
    guard range.count == 3, tokens[first + 1].isWord("="), tokens[first].kind == tokens[first + 2].kind,
      tokens[first].kind == .number || tokens[first].kind == .text
    else { return false }
    return reader.display(first) != reader.display(first + 2)
  }

  /// Whether both sides are the same words.
  private func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let (left, right) = (reader.withoutBrackets(left), reader.withoutBrackets(right))
    guard left.count == right.count else {
      // `id = t.id`: the last parts are the same.
      guard max(left.count, right.count) <= 5, let one = left.last, let other = right.last else { return false }
      return isPlainName(left) && isPlainName(right) && target.count == 1 && reader.plain(one) == reader.plain(other)
    }
    return zip(left, right).allSatisfy { reader.plain($0).lowercased() == reader.plain($1).lowercased() }
      && !left.contains { tokens[$0].kind == .unknown }
  }

  private func isPlainName(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let (name, end) = reader.name(at: first, in: range), end == range.upperBound else {
      return false
    }
    let owner = name.split(separator: ".").dropLast().last.map { $0.lowercased() }
    return owner == nil || target.contains { $0.lowercased() == owner }
  }

  /// Whether a side is a column that names rows: `id`, `user_id`, `uuid`, `email`.
  private func isKey(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let (name, _) = reader.name(at: first, in: range), tokens[first].kind != .text else {
      return false
    }
    let column = (name.split(separator: ".").last.map(String.init) ?? name).lowercased()
    if ["email", "slug", "key", "code", "sku", "token", "username", "ctid", "rowid", "oid", "pk"].contains(column) {
      return true
    }
    return column == "id" || column.hasSuffix("_id") || column.hasSuffix("uuid") || column.hasSuffix("guid")
      || column.hasSuffix("_key")
  }

  /// A pattern that every text matches.
  private func isOpenPattern(_ right: Range<Int>) -> Bool {
    guard let place = right.first(where: { tokens[$0].kind == .text }) else { return false }
    let pattern = textOf(place)
    return pattern.allSatisfy { [UInt8]("%_*.^$+?".utf8).contains($0) }
  }

  private func textOf(_ index: Int) -> [UInt8] {
    SQLText.contents(of: tokens[index], in: reader.text)
  }

  /// A bound that hardly any value lies below: zero, a negative number, a date of long ago.
  private func isLow(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    if range.count == 2, tokens[range.lowerBound].isWord("-"), tokens[last].kind == .number { return true }
    guard range.count <= 2 else { return false }
    switch tokens[last].kind {
    case .number: return number(last).map { $0 <= 0 || ($0 == 1 && range.count == 1) } ?? false
    case .text: return isYear(last, 0...1990) || textOf(last).isEmpty
    default: return false
    }
  }

  /// A bound that hardly any value lies above: a huge number, now, a far date.
  private func isHigh(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last else { return false }
    let isNow = ["NOW", "CURRENT_TIMESTAMP", "CURRENT_DATE", "GETDATE", "SYSDATE", "LOCALTIMESTAMP", "SYSUTCDATETIME"]
      .contains(tokens[first].word)
    if isNow { return !range.contains { tokens[$0].isWord("-") } }
    guard range.count <= 2 else { return false }
    switch tokens[last].kind {
    case .number: return number(last).map { $0 >= 100_000_000 } ?? true
    case .text: return isYear(last, 2_090...9_999)
    default: return false
    }
  }

  private func number(_ index: Int) -> Double? { Double(reader.display(index)) }

  private func isYear(_ index: Int, _ years: ClosedRange<Int>) -> Bool {
    let digits = textOf(index).prefix { $0 >= 48 && $0 <= 57 }
    guard digits.count == 4, let year = Int(String(decoding: digits, as: UTF8.self)) else { return false }
    return years.contains(year)
  }
}
