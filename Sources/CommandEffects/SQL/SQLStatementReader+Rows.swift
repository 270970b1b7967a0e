/// Statements on rows: queries, INSERT, UPDATE, DELETE, MERGE, TRUNCATE, COPY.
extension SQLStatementReader {
  /// A query: what its parts in brackets do, and the statement behind WITH.
  mutating func readQuery(_ range: Range<Int>) -> [SQLDeed] {
    var deeds = parts(in: range)
    guard tokens[range.lowerBound].isWord("WITH"),
      let main = top(range.dropFirst(), "SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "VALUES", "TABLE", "REPLACE")
    else { return deeds + readInto(range) }
    switch tokens[main].word {
    case "INSERT", "REPLACE": deeds += readInsert(main..<range.upperBound)
    case "UPDATE": deeds += readUpdate(main..<range.upperBound)
    case "DELETE": deeds += readDelete(main..<range.upperBound)
    case "MERGE": deeds += readMerge(main..<range.upperBound)
    default: deeds += readInto(main..<range.upperBound)
    }
    return deeds
  }

  /// `SELECT … INTO table` makes a table; MySQL's `INTO OUTFILE` a file.
  private func readInto(_ range: Range<Int>) -> [SQLDeed] {
    guard tokens[range.lowerBound].isWord("SELECT"), let into = top(range, "INTO") else { return [.read] }
    let rest = range.dropFirst(into - range.lowerBound + 1)
    if let next = rest.first, tokens[next].kind == .parameter { return [.read] }
    // In a block of PostgreSQL INTO names a variable.
    if session.depth > 0, dialect == .postgres { return [.read] }
    if isTemporary(names(rest)) { return [.read] }
    return [SQLDeed(.create, .table)]
  }

  /// What statements in brackets do: `WITH a AS (DELETE …)`, `COPY (UPDATE …) TO`.
  mutating func parts(in range: Range<Int>) -> [SQLDeed] {
    var deeds: [SQLDeed] = []
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      guard tokens[index].isWord("("), isPart(index + 1, in: range) else {
        index += 1
        continue
      }
      let end = closing(of: index, in: range)
      deeds += read((index + 1)..<end)
      index = end
    }
    return deeds
  }

  /// Whether a statement on rows begins behind a bracket.
  private func isPart(_ index: Int, in range: Range<Int>) -> Bool {
    switch tokens[index].kind == .word ? tokens[index].word : "" {
    case "DELETE", "UPDATE", "MERGE": index + 1 < range.upperBound && tokens[index + 1].mayBeName
    case "INSERT": index + 1 < range.upperBound && tokens[index + 1].isWord("INTO")
    default: false
    }
  }

  /// `EXPLAIN ANALYZE` runs what it explains.
  mutating func readExplain(_ rest: Range<Int>) -> [SQLDeed] {
    var rest = rest
    var runs = false
    if let first = rest.first, tokens[first].isWord("(") {
      let end = closing(of: first, in: rest)
      runs = analyzes((first + 1)..<end)
      rest = rest.dropFirst(end - first + 1)
    }
    while let first = rest.first, tokens[first].kind == .word {
      switch tokens[first].word {
      case "ANALYZE", "ANALYSE": runs = true
      case "VERBOSE", "EXTENDED", "PARTITIONS", "FORMAT", "PIPELINE", "AST", "SYNTAX", "PLAN", "QUERY", "TREE", "JSON",
        "TRADITIONAL", "ESTIMATE":
        break
      default: return runs ? read(rest) : [.read]
      }
      rest = rest.dropFirst()
      if let next = rest.first, tokens[next].isWord("=") { rest = rest.dropFirst(2) }
    }
    return runs && !rest.isEmpty ? read(rest) : [.read]
  }

  private func analyzes(_ options: Range<Int>) -> Bool {
    guard let place = options.first(where: { tokens[$0].isWord("ANALYZE") || tokens[$0].isWord("ANALYSE") }) else {
      return false
    }
    guard place + 1 < options.upperBound else { return true }
    return !["FALSE", "OFF", "0", "NO"].contains(tokens[place + 1].word) && display(place + 1) != "0"
  }

  mutating func readInsert(_ range: Range<Int>) -> [SQLDeed] {
    let inner = parts(in: range)
    let target =
      top(range, "INTO", "OVERWRITE", "TABLE").map { names(range.dropFirst($0 - range.lowerBound + 1)) } ?? []
    if range.count > 2, tokens[range.lowerBound + 1].isWord("OVERWRITE") {
      return inner + [SQLDeed(.replace, .rows, names: target)]
    }
    let overwrites =
      tokens[range.lowerBound].isWord("REPLACE") || starts(range, "INSERT", "OR", "REPLACE")
      || has(range, ["DO", "UPDATE"]) || has(range, ["DUPLICATE", "KEY", "UPDATE"])
    if session.temporaries.contains(target.first?.lowercased() ?? "") { return inner + [.read] }
    return inner + [
      overwrites
        ? SQLDeed(.changeRows, .rows, names: target, narrowing: .key) : SQLDeed(.addRows, .rows, names: target)
    ]
  }

  mutating func readUpdate(_ range: Range<Int>) -> [SQLDeed] {
    let inner = parts(in: range)
    let end = top(range, "SET") ?? range.upperBound
    let target = names(skippingTop((range.lowerBound + 1)..<end))
    // `ON CONFLICT DO UPDATE SET`, `FOR UPDATE`: not this statement.
    guard end < range.upperBound else { return inner + [.read] }
    if isTemporary(target) { return inner + [.read] }
    return inner + [SQLDeed(.changeRows, .rows, names: target, narrowing: narrowing(range, target))]
  }

  mutating func readDelete(_ range: Range<Int>) -> [SQLDeed] {
    let inner = parts(in: range)
    let from = top(range, "FROM")
    let start = from ?? range.lowerBound
    let target = names(skippingTop(range.dropFirst(start - range.lowerBound + 1)))
    if isTemporary(target) { return inner + [.read] }
    return inner + [SQLDeed(.deleteRows, .rows, names: target, narrowing: narrowing(range, target))]
  }

  private func skippingTop(_ range: Range<Int>) -> Range<Int> {
    let range = skipping(range, "LOW_PRIORITY", "QUICK", "IGNORE", "ONLY", "OR", "ROLLBACK", "ABORT", "FAIL", "TOP")
    guard let first = range.first, tokens[first].isWord("(") else { return range }
    return skipping(range.dropFirst(closing(of: first, in: range) - first + 1), "PERCENT", "FROM")
  }

  /// Whether all of it is temporary: made by this session for itself.
  func isTemporary(_ names: [String]) -> Bool {
    !names.isEmpty
      && names.allSatisfy { name in
        let name = name.lowercased()
        return session.temporaries.contains(name) || name.hasPrefix("pg_temp.")
          || (dialect == .transact && name.hasPrefix("#"))
      }
  }

  mutating func readMerge(_ range: Range<Int>) -> [SQLDeed] {
    let target = names(skipping(range.dropFirst(), "INTO"))
    var deeds: [SQLDeed] = []
    if has(range, ["THEN", "DELETE"]) {
      let spares = !has(range, ["NOT", "MATCHED", "BY", "SOURCE"])
      deeds.append(SQLDeed(.deleteRows, .rows, names: target, narrowing: spares ? .some : .none))
    }
    if has(range, ["THEN", "UPDATE"]) { deeds.append(SQLDeed(.changeRows, .rows, names: target, narrowing: .some)) }
    if has(range, ["THEN", "INSERT"]) { deeds.append(SQLDeed(.addRows, .rows, names: target)) }
    return deeds.isEmpty ? [.read] : deeds
  }

  func readTruncate(_ rest: Range<Int>) -> [SQLDeed] {
    if starts(rest, "DATABASE") { return [SQLDeed(.empty, .database, names: names(rest.dropFirst()))] }
    if starts(rest, "ALL", "TABLES") { return [SQLDeed(.empty, .database, names: names(rest.dropFirst(3)))] }
    let target = names(rest)
    return [isTemporary(target) ? .read : SQLDeed(.empty, .table, names: target)]
  }

  /// `COPY … PROGRAM` runs a program on the server; `COPY (DELETE …) TO` runs the statement.
  mutating func readCopy(_ rest: Range<Int>) -> [SQLDeed] {
    var deeds = parts(in: rest)
    if let place = top(rest, "PROGRAM"), place + 1 < rest.upperBound {
      let command = String(decoding: SQLText.contents(of: tokens[place + 1], in: text), as: UTF8.self)
      deeds.append(SQLDeed(.runProgram, .unknown, text: command))
    }
    if let first = rest.first, !tokens[first].isWord("("), top(rest, "FROM") != nil {
      deeds.append(SQLDeed(.addRows, .rows, names: names(rest)))
    }
    return deeds.isEmpty ? [.read] : deeds
  }

  func readRestore(_ rest: Range<Int>) -> [SQLDeed] {
    if ["HEADERONLY", "FILELISTONLY", "VERIFYONLY", "LABELONLY"].contains(tokens[rest.first ?? 0].word) {
      return [.read]
    }
    return [SQLDeed(.replace, .database, names: names(rest.dropFirst()))]
  }
}
