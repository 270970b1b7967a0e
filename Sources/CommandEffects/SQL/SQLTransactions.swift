/// Tells which statements a later ROLLBACK of the same text takes back.
enum SQLTransactions {
  /// Words that may follow BEGIN when it begins a transaction and not a block.
  private static let modes: Set<String> = [
    "TRAN", "TRANSACTION", "WORK", "ISOLATION", "READ", "NOT", "DEFERRABLE", "DEFERRED", "IMMEDIATE", "EXCLUSIVE",
    "CONCURRENT",
  ]

  /// What a statement does to the transaction.
  static func meaning(of tokens: [SQLToken]) -> SQLStatement.Transaction {
    guard let first = tokens.first, first.kind == .word else { return .none }
    let second = tokens.count > 1 ? tokens[1].word : ""
    switch first.word {
    case "BEGIN": return tokens.count == 1 || modes.contains(second) ? .begin : .none
    case "START": return second == "TRANSACTION" ? .begin : .none
    case "COMMIT", "END": return .end
    case "ROLLBACK", "ABORT":
      let isPartial = tokens.contains { $0.isWord("TO") || $0.isWord("SAVEPOINT") || $0.isWord("PREPARED") }
      return isPartial ? .none : .rollback
    case "IF", "ELSE", "WHILE":
      // A condition decides whether it is committed.
      return tokens.contains { $0.isWord("COMMIT") } ? .end : .none
    default: return .none
    }
  }

  /// Marks the statements between a BEGIN and its ROLLBACK.
  static func markUndone(_ statements: inout [SQLStatement], _ dialect: SQLDialect) {
    var start: Int?
    for index in statements.indices {
      switch statements[index].transaction {
      case .begin: start = start ?? index
      case .end: start = nil
      case .rollback:
        if let first = start { mark(&statements, first..<index) }
        start = nil
      case .none:
        if !staysOpen(statements[index], dialect) { start = nil }
      }
    }
  }

  private static func mark(_ statements: inout [SQLStatement], _ range: Range<Int>) {
    for index in range where statements[index].deeds.allSatisfy(\.isUndoable) { statements[index].isUndone = true }
  }

  private static func staysOpen(_ statement: SQLStatement, _ dialect: SQLDialect) -> Bool {
    statement.deeds.allSatisfy { deed in
      switch deed.act {
      case .include, .connect, .unread: false
      default: dialect.undoesDefinitions || !deed.isDefinition
      }
    }
  }
}
