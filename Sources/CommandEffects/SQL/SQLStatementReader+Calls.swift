/// Functions that do something although they stand in a query.
extension SQLStatementReader {
  /// What the functions that a statement calls would do.
  mutating func calls(in range: Range<Int>) -> [SQLDeed] {
    var deeds: [SQLDeed] = []
    for index in range where index + 1 < range.upperBound && tokens[index].kind == .word && deeds.count < 32 {
      guard tokens[index + 1].isWord("("), let act = SQLFunctions.act(of: tokens[index].word) else { continue }
      let arguments = (index + 2)..<closing(of: index + 1, in: range)
      deeds += deed(of: act, tokens[index].word.lowercased(), arguments)
    }
    return deeds
  }

  private mutating func deed(
    of act: SQLFunctions.Act, _ name: String, _ arguments: Range<Int>
  ) -> [SQLDeed] {
    switch act {
    case .disturbs: return [SQLDeed(.disturb, .unknown, names: [name])]
    case .disarms: return [SQLDeed(.disarm, .replication, names: [name])]
    case .drops: return [SQLDeed(.drop, .partition, names: [name])]
    case .changes: return [SQLDeed(.changeRows, .definition, names: [name], narrowing: .key)]
    case .writes, .loads: return [SQLDeed(.runProgram, .unknown, text: name)]
    case .runsText:
      let texts = arguments.filter { tokens[$0].kind == .text }
      guard !texts.isEmpty else { return [SQLDeed(.unread, text: "the text of \(name)")] }
      return texts.flatMap { readText(SQLText.contents(of: tokens[$0], in: text)) }
        .filter { $0.act != .read && $0.act != .unread }
    }
  }
}

/// Functions of servers and extensions that do more than compute, from the manuals of PostgreSQL, TimescaleDB, SQLite.
enum SQLFunctions {
  enum Act: Sendable {
    case disturbs
    case disarms
    case drops
    case changes
    /// Writes a file where the server runs.
    case writes
    /// Loads code.
    case loads
    case runsText
  }

  /// What a function of this name, in upper case, does; nil when it only computes or is not known.
  static func act(of name: String) -> Act? {
    switch name {
    case "PG_TERMINATE_BACKEND", "PG_PROMOTE", "PG_WAL_REPLAY_PAUSE": .disturbs
    case "PG_DROP_REPLICATION_SLOT", "PG_REPLICATION_SLOT_ADVANCE", "PG_REPLICATION_ORIGIN_DROP",
      "PG_REPLICATION_SLOT_DROP":
      .disarms
    case "LO_UNLINK", "DROP_CHUNKS", "DROP_HYPERTABLE", "DROPGEOMETRYTABLE", "DROPGEOMETRYCOLUMN",
      "CITUS_DROP_ALL_SHARDS":
      .drops
    case "SETVAL", "LO_PUT", "LO_TRUNCATE", "LOWRITE": .changes
    case "PG_FILE_WRITE", "PG_FILE_UNLINK", "PG_FILE_RENAME", "LO_EXPORT", "WRITEFILE": .writes
    case "LOAD_EXTENSION", "SYS_EXEC", "SYS_EVAL": .loads
    case "DBLINK_EXEC", "DBLINK", "QUERY_TO_XML", "CURSOR_TO_XML", "RUN_COMMAND_ON_WORKERS", "RUN_COMMAND_ON_SHARDS",
      "OPENQUERY", "POSTGRES_EXECUTE", "MYSQL_EXECUTE":
      .runsText
    default: nil
    }
  }
}
