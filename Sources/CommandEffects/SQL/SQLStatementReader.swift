/// Reads one statement: what it would do.
///
/// It knows each verb's grammar as far as it decides; a verb that it does not know is `unread`. Work is linear in the
/// statement, but for texts inside texts, which are bounded by `SQLSession.depthBound`.
struct SQLStatementReader {
  let text: [UInt8]
  let tokens: [SQLToken]
  let dialect: SQLDialect
  var session: SQLSession
  /// Statements inside statements that are being read.
  private var nesting = 0
  private static let nestingBound = 12

  init(text: [UInt8], tokens: [SQLToken], dialect: SQLDialect, session: SQLSession) {
    self.text = text
    self.tokens = tokens
    self.dialect = dialect
    self.session = session
  }

  /// What the statement would do, in order.
  mutating func read() -> [SQLDeed] {
    read(tokens.indices)
  }

  /// What a part of it would do, when that part stands for itself.
  mutating func read(_ range: Range<Int>) -> [SQLDeed] {
    guard nesting < SQLStatementReader.nestingBound else {
      return [SQLDeed(.unread, text: "statements inside statements")]
    }
    nesting += 1
    defer { nesting -= 1 }
    let range = withoutBrackets(range)
    guard let first = range.first else { return [] }
    let token = tokens[first]
    if token.kind == .unknown || token.kind == .parameter { return readAssignment(range) ?? [SQLDeed(.unread)] }
    guard token.kind == .word else { return [SQLDeed(.unread, text: display(first))] }
    return readKnown(token.word, range) + calls(in: range)
  }

  private mutating func readKnown(_ verb: String, _ range: Range<Int>) -> [SQLDeed] {
    let rest = range.dropFirst()
    switch verb {
    case "SELECT", "VALUES", "TABLE", "WITH", "FROM", "PIVOT", "UNPIVOT": return readQuery(range)
    case "EXPLAIN", "DESCRIBE", "DESC": return readExplain(rest)
    case "INSERT", "REPLACE", "UPSERT": return readInsert(range)
    case "UPDATE": return readUpdate(range)
    case "DELETE": return readDelete(range)
    case "MERGE": return readMerge(range)
    case "TRUNCATE": return readTruncate(rest)
    case "DROP": return readDrop(rest)
    case "ALTER": return readAlter(rest)
    case "CREATE": return readCreate(rest)
    case "COPY": return readCopy(rest)
    case "GRANT", "REASSIGN": return [SQLDeed(.allow, .identity)]
    case "REVOKE", "DENY": return [SQLDeed(.revoke, .identity)]
    case "SET", "RESET", "PRAGMA": return readSetting(verb, rest)
    case "DO", "CALL", "EXEC", "EXECUTE", "PREPARE", "DECLARE", "DEALLOCATE", "PERFORM":
      return readDynamic(verb, range)
    case "IF", "ELSE", "ELSIF", "ELSEIF", "WHILE", "BEGIN", "END", "LOOP", "FOR", "FOREACH", "REPEAT", "EXCEPTION",
      "WHEN":
      return readControlled(range)
    default: return readOther(verb, rest)
    }
  }

  /// Verbs whose statements are short.
  private func readOther(_ verb: String, _ rest: Range<Int>) -> [SQLDeed] {
    switch verb {
    case "RENAME", "EXCHANGE", "UNDROP": return [SQLDeed(.alter, .table, names: names(rest))]
    case "DETACH": return [dialect == .clickhouse ? SQLDeed(.alter, .table, names: names(rest)) : .read]
    case "USE":
      let name = rest.first.map { $0 < rest.upperBound ? plain($0) : "" } ?? ""
      return [name == "…" || name.isEmpty ? .read : SQLDeed(.connect, .database, text: name)]
    case "PURGE": return [SQLDeed(.disarm, .replication, text: "log files")]
    case "KILL": return [SQLDeed(.disturb)]
    case "SHUTDOWN", "RESTART": return [SQLDeed(.disturb)]
    case "RESTORE": return readRestore(rest)
    case "LOAD": return has(rest, "TABLE") || has(rest, "INTO") ? [SQLDeed(.addRows)] : [SQLDeed(.runProgram)]
    case "IMPORT": return [SQLDeed(.unread, text: "the files of IMPORT")]
    case "INSTALL", "UNINSTALL": return [dialect == .duckdb ? .read : SQLDeed(.alter, .definition)]
    case "SYSTEM": return readSystem(rest)
    case "DBCC":
      return has(rest, "REPAIR_ALLOW_DATA_LOSS") ? [SQLDeed(.deleteRows, names: names(rest))] : [.read]
    case "COMMENT", "SECURITY", "REFRESH", "BULK": return [SQLDeed(.create, .definition)]
    case "OPTIMIZE" where has(rest, "CLEANUP"): return [SQLDeed(.deleteRows, narrowing: .some)]
    case let verb where SQLStatementReader.quiet.contains(verb): return [.read]
    default: return [SQLDeed(.unread, text: verb)]
    }
  }

  /// Verbs that only look, or whose traces go with the session, or that tidy up without losing a row.
  private static let quiet: Set<String> = [
    "ABORT", "ANALYSE", "ANALYZE", "APPLY", "ATTACH", "BACKUP", "CACHE", "CHECK", "CHECKPOINT", "CHECKSUM", "CLOSE",
    "CLUSTER", "COMMIT", "CONSISTENCY", "DEALLOCATE", "DESC", "DISCARD", "EXISTS", "EXPORT", "FETCH", "FLUSH", "FORCE",
    "GET", "GO", "HANDLER", "HELP", "ITERATE", "LEAVE", "LIST", "LISTEN", "LOCK", "LOGIN", "MOVE", "NOTIFY", "NULL",
    "OPEN", "OPTIMIZE", "PRINT", "RAISE", "RAISERROR", "REINDEX", "RELEASE", "REPAIR", "RETURN", "ROLLBACK", "SAVE",
    "SAVEPOINT", "SHOW", "SIGNAL", "RESIGNAL", "START", "SUMMARIZE", "THROW", "TRACING", "UNLISTEN", "UNLOAD",
    "UNLOCK", "USING", "VACUUM", "WAITFOR", "XA", "EXIT", "CONTINUE", "ASSERT", "STATISTICS", "RECONFIGURE",
    "STOP", "CHANGE", "INITIALIZE", "UNSET", "ADD",
  ]
}

/// What the statements' readers share.
extension SQLStatementReader {
  /// Takes off brackets that hold the whole; one walk over the range, however many they are.
  func withoutBrackets(_ range: Range<Int>) -> Range<Int> {
    let opening = range.prefix { tokens[$0].isWord("(") }.count
    guard opening > 0, opening < range.count else { return range }
    var closing = 0
    while closing < range.count - opening, tokens[range.upperBound - 1 - closing].isWord(")") { closing += 1 }
    var depth = opening
    var least = depth
    for index in (range.lowerBound + opening)..<(range.upperBound - closing) {
      if tokens[index].isWord("(") { depth += 1 }
      if tokens[index].isWord(")") { depth -= 1 }
      least = min(least, depth)
    }
    // Brackets that the end leaves open do not hold the whole.
    let whole = max(0, min(least, closing - (depth - opening)))
    let taken = min(whole, opening, closing)
    return (range.lowerBound + taken)..<(range.upperBound - taken)
  }

  /// The bracket that closes the one at a place; the end when it is missing.
  func closing(of open: Int, in range: Range<Int>) -> Int {
    var depth = 0
    for index in open..<range.upperBound {
      if tokens[index].isWord("(") { depth += 1 }
      if tokens[index].isWord(")") {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return range.upperBound
  }

  /// The first place outside of brackets that holds one of the words.
  func top(_ range: Range<Int>, _ words: String...) -> Int? {
    var depth = 0
    for index in range {
      let token = tokens[index]
      if token.isWord("(") { depth += 1 }
      if token.isWord(")") { depth -= 1 }
      if depth == 0, token.kind == .word || token.kind == .symbol, words.contains(token.word) { return index }
    }
    return nil
  }

  /// Whether the word stands anywhere.
  func has(_ range: Range<Int>, _ word: String) -> Bool {
    range.contains { tokens[$0].isWord(word) }
  }

  /// Whether these words stand one behind the other anywhere.
  func has(_ range: Range<Int>, _ words: [String]) -> Bool {
    range.contains { start in
      start + words.count <= range.upperBound && zip(words, start...).allSatisfy { tokens[$1].isWord($0) }
    }
  }

  /// Whether the range begins with these words.
  func starts(_ range: Range<Int>, _ words: String...) -> Bool {
    range.count >= words.count && zip(words, range).allSatisfy { tokens[$1].isWord($0) }
  }

  /// Leaves out words at the start, in any order.
  func skipping(_ range: Range<Int>, _ words: String...) -> Range<Int> {
    range.drop { tokens[$0].kind == .word && words.contains(tokens[$0].word) }
  }

  /// A name with its dots, quotes taken off, and the place behind it; nil when there is none.
  func name(at start: Int, in range: Range<Int>) -> (name: String, end: Int)? {
    guard start < range.upperBound, tokens[start].mayBeName || tokens[start].kind == .text else { return nil }
    var name = plain(start)
    var index = start + 1
    while index + 1 < range.upperBound, tokens[index].isWord(".") {
      // `master..sysobjects`: the schema is left out.
      if tokens[index + 1].isWord("."), index + 2 < range.upperBound { index += 1 }
      guard tokens[index + 1].mayBeName else { break }
      name += "." + plain(index + 1)
      index += 2
    }
    return (name, index)
  }

  /// The names of a list, as far as it goes.
  func names(_ range: Range<Int>) -> [String] {
    var found: [String] = []
    var range = skipping(range, "IF", "NOT", "EXISTS", "ONLY", "TABLE", "CONCURRENTLY", "LOCAL")
    while let start = range.first, let (name, end) = name(at: start, in: range), found.count < 64 {
      found.append(name)
      var next = end
      if next < range.upperBound, tokens[next].isWord("*") { next += 1 }
      guard next < range.upperBound, tokens[next].isWord(",") else { break }
      range = (next + 1)..<range.upperBound
    }
    return found
  }

  /// A word without its quotes; `…` when it cannot be told.
  func plain(_ index: Int) -> String {
    let token = tokens[index]
    switch token.kind {
    case .unknown: return "…"
    case .name, .text: return String(decoding: SQLText.contents(of: token, in: text), as: UTF8.self)
    default: return display(index)
    }
  }

  /// A word as it is written, cut when it is long.
  func display(_ index: Int) -> String {
    String(decoding: text[tokens[index].range].prefix(60).map { $0 == 0 ? UInt8(ascii: "?") : $0 }, as: UTF8.self)
  }
}
