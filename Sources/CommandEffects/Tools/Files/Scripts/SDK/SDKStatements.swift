/// SQL that scripts hand to a database.
enum SDKStatements {
  /// Whether a function of this name is given a statement.
  static func takes(_ name: String) -> Bool {
    switch name {
    case "execute", "executescript", "executemany", "exec_driver_sql", "query", "raw", "$executeRawUnsafe",
      "$queryRawUnsafe", "exec", "unsafe", "exec_query", "select_all", "do", "sql":
      true
    default: false
    }
  }

  /// The text of a statement, also where a function is handed it first: `text("…")`, `sql.SQL("…")`.
  static func runs(of argument: ScriptArguments.Argument?) -> [String?]? {
    guard let argument else { return nil }
    if let runs = argument.runs { return runs }
    guard argument.value.count < 8, argument.value.first?.name != nil,
      case .text(let runs)? = argument.value.first(where: { $0.name == nil && !isBetween($0) })
    else { return nil }
    return runs
  }

  private static func isBetween(_ token: ScriptToken) -> Bool { token.isMark("(") || token.isMark(".") }

  /// Whether a text begins as a statement does that takes something away.
  static func changes(_ text: String) -> Bool {
    let word = text.drop { $0.isWhitespace }.prefix { $0.isLetter }.uppercased()
    return ["DROP", "TRUNCATE", "DELETE", "ALTER", "UPDATE"].contains(word)
  }

  /// The client of the database that the script speaks to, by the names of drivers in it.
  static func client(in tokens: [ScriptToken]) -> String {
    let isMySQL = tokens.contains { token in
      ["pymysql", "MySQLdb", "mysql", "mysql2", "mysqli", "aiomysql"].contains(token.name ?? token.literal ?? "")
    }
    return isMySQL ? "mysql" : "psql"
  }

  /// The file of an SQLite database that is opened; nil when the script names no such driver.
  static func file(in tokens: [ScriptToken]) -> [String?]? {
    let drivers = ["sqlite3", "better-sqlite3", "SQLite3", "bun:sqlite", "node:sqlite", "aiosqlite"]
    guard tokens.contains(where: { drivers.contains($0.name ?? $0.literal ?? "") }) else { return nil }
    let opening = tokens.indices.dropLast(2).first { index in
      ["connect", "Database", "DatabaseSync", "new"].contains(tokens[index].name ?? "") && tokens[index + 1].isMark("(")
        && tokens[index + 2].literal.map { !drivers.contains($0) } ?? false
    }
    guard let opening, case .text(let runs) = tokens[opening + 2] else { return [nil] }
    return runs
  }
}
