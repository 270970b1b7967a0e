import Vocabulary

/// Reads SQL text into statements and what each would do. Pure, linear, and it never fails: what it does not understand
/// is a deed of its own.
package struct SQLReader {
  private let text: [UInt8]
  private let dialect: SQLDialect
  private let client: SQLClient
  private var lexer: SQLLexer
  private var session: SQLSession
  private var statements: [SQLStatement] = []
  private var tokens: [SQLToken] = []
  private var blocks = SQLBlocks()
  /// Brackets that are open.
  private var brackets = 0

  /// The statements of a text. A NUL byte stands for a run of text that cannot be told.
  package static func read(
    _ text: [UInt8], dialect: SQLDialect, client: SQLClient = .none, session: inout SQLSession
  ) -> [SQLStatement] {
    var reader = SQLReader(text, dialect, client, session)
    reader.run()
    session = reader.session
    SQLTransactions.markUndone(&reader.statements, dialect)
    return reader.statements
  }

  /// The statements of a text that is a session of its own.
  package static func read(_ text: String, dialect: SQLDialect, client: SQLClient = .none) -> [SQLStatement] {
    var session = SQLSession()
    return read(Array(text.utf8), dialect: dialect, client: client, session: &session)
  }

  private init(_ text: [UInt8], _ dialect: SQLDialect, _ client: SQLClient, _ session: SQLSession) {
    self.text = text
    self.dialect = dialect
    self.client = client
    self.session = session
    lexer = SQLLexer(text, dialect: dialect, client: client)
  }

  private mutating func run() {
    while let token = lexer.next() {
      switch token.kind {
      case .separator where isInside(token): tokens.append(token)
      case .separator: flush()
      case .client: takeClient(token)
      default: take(token)
      }
      lexer.isAtStart = tokens.isEmpty
    }
    flush()
  }

  /// Whether a separator stands inside the body of a routine.
  private func isInside(_ token: SQLToken) -> Bool {
    guard token.word != "GO" else { return false }
    return blocks.isOpen || (blocks.isRoutine && dialect == .transact)
  }

  private mutating func take(_ token: SQLToken) {
    if token.isWord("(") { brackets += 1 }
    if token.isWord(")") { brackets -= 1 }
    let isBatch = dialect == .transact && !blocks.isRoutine && brackets <= 0
    if isBatch, SQLBatch.begins(token, behind: tokens[...]) { flush() }
    tokens.append(token)
    blocks.take(token, at: tokens.count - 1, behind: tokens.count > 1 ? tokens[tokens.count - 2] : nil)
  }

  private mutating func flush() {
    defer {
      blocks = SQLBlocks()
      brackets = 0
    }
    guard !tokens.isEmpty else { return }
    var reader = SQLStatementReader(text: text, tokens: tokens, dialect: dialect, session: session)
    let deeds = reader.read()
    session = reader.session
    let range = ByteRange(tokens[0].range.lowerBound, tokens[tokens.count - 1].range.upperBound)
    statements.append(
      SQLStatement(
        range: range, deeds: deeds.isEmpty ? [.read] : deeds, transaction: SQLTransactions.meaning(of: tokens)))
    if client == .psql, SQLCopy.readsRows(tokens) { skipRows() }
    tokens = []
  }

  private mutating func skipRows() {
    lexer.index = min(lexer.lineEnd(from: lexer.index) + 1, text.count)
    lexer.skipRows()
  }

  private mutating func takeClient(_ token: SQLToken) {
    let line = Array(text[token.range])
    let command = SQLClientCommand.read(line, client, dialect)
    if command.runsResult {
      // `SELECT 'DROP …' \gexec`: what the query gives is run.
      var reader = SQLStatementReader(text: text, tokens: tokens, dialect: dialect, session: session)
      let deeds = reader.readResult()
      flush()
      append(deeds, token)
    } else if command.endsStatement {
      flush()
    }
    append(command.deeds, token)
  }

  private mutating func append(_ deeds: [SQLDeed], _ token: SQLToken) {
    guard !deeds.isEmpty else { return }
    statements.append(SQLStatement(range: ByteRange(token.range.lowerBound, token.range.upperBound), deeds: deeds))
  }
}
