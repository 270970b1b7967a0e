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

  /// Whether a word may begin a statement at all.
  static func mayBegin(_ token: SQLToken) -> Bool { token.kind == .word && beginnings.contains(token.word) }

  /// Whether a word outside of brackets begins the next statement, given what stands before it in its own.
  static func begins(_ token: SQLToken, behind tokens: ArraySlice<SQLToken>) -> Bool {
    guard mayBegin(token), let first = tokens.first, let last = tokens.last else {
      return false
    }
    if continuations.contains(last.word) { return false }
    if last.isWord("EXEC") || last.isWord("EXECUTE") { return false }
    switch first.word {
    case "IF", "WHILE", "ELSE", "BEGIN", "WITH", "DECLARE", "MERGE", "CREATE":
      // What follows a condition belongs to it; the reader of the statement looks there.
      return (first.word == "DECLARE" || first.word == "CREATE") && token.word != "SELECT"
    case "ALTER": return tokens.count > 3 && token.word != "DROP" && token.word != "SELECT"
    case "GRANT", "REVOKE", "DENY": return tokens.count > 4 && token.word != "SELECT"
    case "INSERT": return token.word != "SELECT" && token.word != "EXEC" && tokens.count > 2
    default: return true
    }
  }
}
