/// Statements that run text: EXECUTE, PREPARE, EXEC, DO, and what stands behind a condition.
extension SQLStatementReader {
  mutating func readDynamic(_ verb: String, _ range: Range<Int>) -> [SQLDeed] {
    let rest = range.dropFirst()
    switch verb {
    case "DO": return readBlock(rest)
    case "CALL": return [SQLDeed(.call, .unknown, names: names(rest))]
    case "PREPARE": return readPrepare(rest)
    case "PERFORM": return parts(in: rest) + [.read]
    case "DECLARE": return readDeclare(rest)
    case "DEALLOCATE": return [.read]
    default: return dialect == .transact ? readExec(rest) : readExecute(rest)
    }
  }

  /// PostgreSQL's DO: the block is a string. MySQL's DO only computes.
  private mutating func readBlock(_ rest: Range<Int>) -> [SQLDeed] {
    guard let place = rest.first(where: { tokens[$0].kind == .text }) else { return [.read] }
    return readText(SQLText.contents(of: tokens[place], in: text))
  }

  /// What a text would do, read one level deeper.
  mutating func readText(_ inner: [UInt8]) -> [SQLDeed] {
    guard session.depth < SQLSession.depthBound else { return [SQLDeed(.unread, text: "text inside text")] }
    session.depth += 1
    let statements = SQLReader.read(inner, dialect: dialect, session: &session)
    session.depth -= 1
    return statements.filter { !$0.isUndone }.flatMap(\.deeds)
  }

  /// `PREPARE p AS DELETE …` of PostgreSQL, `PREPARE p FROM '…'` of MySQL: nothing happens before EXECUTE.
  private mutating func readPrepare(_ rest: Range<Int>) -> [SQLDeed] {
    guard let first = rest.first else { return [.read] }
    let name = plain(first).lowercased()
    if let place = top(rest, "AS") {
      session.prepare(name, read((place + 1)..<rest.upperBound))
    } else if let place = top(rest, "FROM") {
      session.prepare(name, readDynamicText((place + 1)..<rest.upperBound))
    }
    return [.read]
  }

  /// A prepared statement by name, or in a block any text.
  private mutating func readExecute(_ rest: Range<Int>) -> [SQLDeed] {
    guard let first = rest.first else { return [.read] }
    if starts(rest, "IMMEDIATE") { return readDynamicText(rest.dropFirst()) }
    if tokens[first].kind == .word, let prepared = session.prepared[plain(first).lowercased()] { return prepared }
    return readDynamicText(rest)
  }

  /// SQL Server's EXEC: `EXEC('…')`, `EXEC sp_executesql N'…'`, `EXEC xp_cmdshell '…'`, or a procedure.
  private mutating func readExec(_ rest: Range<Int>) -> [SQLDeed] {
    guard let first = rest.first else { return [.read] }
    if tokens[first].isWord("(") { return readDynamicText((first + 1)..<closing(of: first, in: rest)) }
    guard let (name, end) = name(at: first, in: rest) else { return readDynamicText(rest) }
    let procedure = (name.split(separator: ".").last.map(String.init) ?? name).lowercased()
    let arguments = end..<rest.upperBound
    switch procedure {
    case "xp_cmdshell":
      let command =
        arguments.first { tokens[$0].kind == .text }.map { SQLText.contents(of: tokens[$0], in: text) } ?? []
      return [SQLDeed(.runProgram, .unknown, text: String(decoding: command, as: UTF8.self))]
    case "sp_executesql", "sp_msforeachtable", "sp_msforeachdb", "sp_foreachdb":
      return readDynamicText(arguments)
    case let name where name.hasPrefix("sp_help") || ["sp_who", "sp_who2", "sp_columns", "sp_tables"].contains(name):
      return [.read]
    case "sp_delete_backuphistory", "sp_dropdistributor", "sp_removedbreplication", "sp_droppublication":
      return [SQLDeed(.disarm, .replication)]
    case "sp_droplogin", "sp_dropuser", "sp_droprole", "sp_droprolemember": return [SQLDeed(.drop, .identity)]
    case "sp_detach_db": return [SQLDeed(.disturb, .database)]
    default: return [SQLDeed(.call, .unknown, names: [name])]
    }
  }

  /// `DECLARE @s nvarchar(max) = N'DROP …'`, and in a block a variable with its value.
  private mutating func readDeclare(_ rest: Range<Int>) -> [SQLDeed] {
    rememberLiterals(rest)
    _ = readAssignment(rest)
    return [.read]
  }

  /// `SET @s = '…'`, `@s := '…'`: the text is remembered; nil when it is no assignment.
  mutating func readAssignment(_ rest: Range<Int>) -> [SQLDeed]? {
    guard let first = rest.first, tokens[first].kind == .parameter, let place = top(rest, "=", ":=") else { return nil }
    rememberLiterals(rest)
    if let value = composed((place + 1)..<rest.upperBound), session.variables.count < SQLSession.nameBound {
      session.variables[tokens[first].word] = value
    }
    return [.read]
  }

  /// Keeps the longer strings of a statement for an EXECUTE that cannot be told otherwise.
  mutating func rememberLiterals(_ range: Range<Int>) {
    for index in range where tokens[index].kind == .text && tokens[index].range.count > 8 {
      guard session.literals.count < SQLSession.literalBound else { return }
      session.literals.append(SQLText.contents(of: tokens[index], in: text))
    }
  }

  /// What the text that an expression makes would do.
  mutating func readDynamicText(_ range: Range<Int>) -> [SQLDeed] {
    if let made = composed(range) { return readText(made) }
    // The text comes from elsewhere: the worst of the strings that are at hand, if one does anything.
    let literals = session.literals
    session.literals = []
    let deeds = literals.flatMap { readText($0) }.filter { $0.act != .read && $0.act != .unread }
    return deeds.isEmpty ? [SQLDeed(.unread, text: "the text of EXECUTE")] : deeds
  }

  /// What a query gives when its result is run (`\gexec`).
  mutating func readResult() -> [SQLDeed] {
    if let place = top(tokens.indices, "SELECT"), place == tokens.startIndex {
      let end = top(tokens.indices, "FROM", "WHERE") ?? tokens.endIndex
      return readDynamicText((place + 1)..<end)
    }
    return [SQLDeed(.unread, text: "the result of a query")]
  }

  /// Bytes of a text that is put together.
  private static let composedBound = 64 * 1_024

  /// The text that strings, `||`, `+`, `concat` and `format` make, NUL where a part is not known; nil when it does not
  /// begin with known text.
  private func composed(_ range: Range<Int>) -> [UInt8]? {
    var made: [UInt8] = []
    var isFormat = false
    var skipsTo = range.lowerBound
    for index in range where index >= skipsTo && made.count < SQLStatementReader.composedBound {
      let token = tokens[index]
      switch token.kind {
      case .text:
        let piece = SQLText.contents(of: token, in: text)
        made += isFormat ? SQLStatementReader.template(piece) : piece
        if isFormat { skipsTo = range.upperBound }
      case .word where token.word == "FORMAT": isFormat = true
      case .word where ["INTO", "USING", "FROM", "AS"].contains(token.word): skipsTo = range.upperBound
      case .word where ["CONCAT", "CAST", "N"].contains(token.word): break
      case .parameter:
        made += session.variables[token.word] ?? [0]
      case .word, .name, .unknown, .number:
        if made.last != 0 { made.append(0) }
        if index + 1 < range.upperBound, tokens[index + 1].isWord("(") {
          skipsTo = closing(of: index + 1, in: range) + 1
        }
      case .symbol, .separator, .client: break
      }
    }
    let isKnown = made.contains { $0 > 32 } && made.first { $0 != 32 && $0 != UInt8(ascii: "\n") } != 0
    return isKnown ? made : nil
  }

  /// A template of PostgreSQL's `format`: `%I`, `%L`, `%s`, `%1$I` become unknown.
  private static func template(_ text: [UInt8]) -> [UInt8] {
    var made: [UInt8] = []
    var isDirective = false
    for byte in text {
      if isDirective {
        let isEnd = (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
        if byte == UInt8(ascii: "%") { made.append(byte) } else if isEnd { made.append(0) }
        isDirective = !(isEnd || byte == UInt8(ascii: "%"))
      } else if byte == UInt8(ascii: "%") {
        isDirective = true
      } else {
        made.append(byte)
      }
    }
    return made
  }

  /// What stands behind `IF … THEN`, `BEGIN`, `LOOP`, `ELSE`: the statement itself.
  mutating func readControlled(_ range: Range<Int>) -> [SQLDeed] {
    rememberLiterals(range)
    var deeds: [SQLDeed] = []
    var rest = range
    var conditions = 0
    while let first = rest.first, tokens[first].kind == .word {
      switch tokens[first].word {
      case "BEGIN", "ELSE", "LOOP", "REPEAT", "TRY", "CATCH", "THEN", "EXCEPTION", "ATOMIC": rest = rest.dropFirst()
      case "END": return deeds
      case "IF", "ELSIF", "ELSEIF", "WHILE", "FOR", "FOREACH", "WHEN":
        conditions += 1
        guard conditions < 64 else { return deeds + [SQLDeed(.unread, text: "conditions inside conditions")] }
        let body = body(of: rest)
        deeds += parts(in: rest.lowerBound..<(body.first ?? rest.upperBound))
        rest = body
      case "TRAN", "TRANSACTION", "WORK", "ISOLATION", "READ", "NOT", "DEFERRED", "IMMEDIATE", "EXCLUSIVE",
        "DEFERRABLE", "CONCURRENT":
        return deeds
      default: return deeds + readEach(rest)
      }
    }
    return deeds
  }

  /// Where the statement begins that a condition decides about.
  private func body(of range: Range<Int>) -> Range<Int> {
    if let place = top(range.dropFirst(), "THEN", "LOOP") { return (place + 1)..<range.upperBound }
    guard dialect == .transact else { return range.upperBound..<range.upperBound }
    let verbs = SQLStatementReader.bodies
    var depth = 0
    for index in range.dropFirst() {
      if tokens[index].isWord("(") { depth += 1 }
      if tokens[index].isWord(")") { depth -= 1 }
      if depth == 0, tokens[index].kind == .word, verbs.contains(tokens[index].word) {
        return index..<range.upperBound
      }
    }
    return range.upperBound..<range.upperBound
  }

  private static let bodies: Set<String> = [
    "DROP", "TRUNCATE", "DELETE", "UPDATE", "INSERT", "EXEC", "EXECUTE", "ALTER", "CREATE", "BEGIN", "MERGE", "PRINT",
    "RETURN", "SET", "RAISERROR", "ROLLBACK", "COMMIT", "RESTORE", "KILL", "GRANT", "REVOKE",
  ]

  /// Statements of a Transact-SQL block, which need no separators.
  private mutating func readEach(_ range: Range<Int>) -> [SQLDeed] {
    guard dialect == .transact else { return read(range) }
    var deeds: [SQLDeed] = []
    var start = range.lowerBound
    var depth = 0
    for index in range {
      if tokens[index].isWord("(") { depth += 1 }
      if tokens[index].isWord(")") { depth -= 1 }
      guard index > start, depth <= 0 else { continue }
      let isNext =
        tokens[index].isWord("END") || tokens[index].isWord("ELSE")
        || SQLBatch.begins(tokens[index], behind: tokens[start..<index])
      guard isNext, start < index else { continue }
      if !tokens[start].isWord("END") { deeds += read(start..<index) }
      start = index
    }
    if start < range.upperBound, !tokens[start].isWord("END") { deeds += read(start..<range.upperBound) }
    return deeds
  }
}
