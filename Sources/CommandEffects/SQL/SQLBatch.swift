/// Transact-SQL needs no separators: tells where the next statement of a batch begins.
enum SQLBatch {
  private static let beginnings: Set<String> = [
    "DROP", "TRUNCATE", "DELETE", "UPDATE", "INSERT", "EXEC", "EXECUTE", "ALTER", "CREATE", "GRANT", "REVOKE", "DENY",
    "USE", "DECLARE", "BEGIN", "COMMIT", "ROLLBACK", "IF", "WHILE", "PRINT", "MERGE", "RESTORE", "BACKUP", "DBCC",
    "KILL", "SHUTDOWN", "SELECT",
  ]

  /// Words behind which such a word belongs to the statement that is being read.
  private static let continuations: Set<String> = [
    "ON", "FOR", "AFTER", "OF", "THEN", "AS", "WITH", "INSTEAD", ",", "(", "OR", "NOT", "UNION", "ALL", "EXCEPT",
    "INTERSECT", "DATABASE", "LOG", "CASE", ".", "=", "END", "TO",
  ]

  /// Whether a word begins the next statement, given what stands before it.
  static func begins(_ token: SQLToken, behind tokens: [SQLToken]) -> Bool {
    guard token.kind == .word, beginnings.contains(token.word), let first = tokens.first, let last = tokens.last else {
      return false
    }
    if continuations.contains(last.word) { return false }
    if last.isWord("EXEC") || last.isWord("EXECUTE") { return false }
    switch first.word {
    case "IF", "WHILE", "ELSE", "BEGIN", "WITH", "DECLARE", "MERGE", "CREATE":
      // What follows a condition belongs to it; the reader of the statement looks there.
      return isTop(tokens) && (first.word == "DECLARE" || first.word == "CREATE") && token.word != "SELECT"
    case "ALTER": return isTop(tokens) && tokens.count > 3 && token.word != "DROP" && token.word != "SELECT"
    case "GRANT", "REVOKE", "DENY": return isTop(tokens) && tokens.count > 4 && token.word != "SELECT"
    case "INSERT": return isTop(tokens) && token.word != "SELECT" && token.word != "EXEC" && tokens.count > 2
    default: return isTop(tokens)
    }
  }

  /// Whether no bracket is open; only the last words are looked at, so that a long statement stays cheap.
  private static func isTop(_ tokens: [SQLToken]) -> Bool {
    var depth = 0
    for token in tokens.suffix(256) {
      if token.isWord("(") { depth += 1 }
      if token.isWord(")") { depth -= 1 }
    }
    return depth <= 0
  }
}
