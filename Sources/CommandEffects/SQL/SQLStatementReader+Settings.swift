/// SET, RESET, PRAGMA, and ClickHouse's SYSTEM.
extension SQLStatementReader {
  mutating func readSetting(_ verb: String, _ rest: Range<Int>) -> [SQLDeed] {
    guard let first = rest.first else { return [.read] }
    if verb == "RESET" { return readReset(rest) }
    if tokens[first].kind == .parameter, let deeds = readAssignment(rest) { return deeds }
    if starts(rest, "PASSWORD") || has(rest, "DEFAULT_ROLE") { return [SQLDeed(.allow, .identity)] }
    let isLasting = ["GLOBAL", "PERSIST", "PERSIST_ONLY"].contains(tokens[first].word)
    let scoped = skipping(rest, "GLOBAL", "PERSIST", "SESSION", "LOCAL", "PERSIST_ONLY")
    guard let place = scoped.first else { return [.read] }
    var name = SQLLexer.upper(text[tokens[place].range])
    if name.hasPrefix("@@"), let end = self.name(at: place + 2, in: rest) { name = end.name.uppercased() }
    let isGlobal = isLasting || has(rest, ["@@GLOBAL"])
    return [isReassuring(name, scoped) ? .read : SQLSettings.deed(name, isLasting: isGlobal)]
  }

  /// `SET session_replication_role = DEFAULT`, `PRAGMA writable_schema = OFF`: back to what guards.
  private func isReassuring(_ name: String, _ rest: Range<Int>) -> Bool {
    guard let last = rest.last else { return true }
    if rest.count == 1 { return true }
    switch name {
    case "SESSION_REPLICATION_ROLE":
      return ["ORIGIN", "DEFAULT"].contains(plain(last).uppercased())
    case "WRITABLE_SCHEMA": return ["OFF", "0", "FALSE", "RESET"].contains(plain(last).uppercased())
    case "SQL_LOG_BIN": return ["ON", "1", "TRUE"].contains(plain(last).uppercased())
    default: return false
    }
  }

  /// MySQL's RESET MASTER takes the binary logs; PostgreSQL's RESET a setting of the session.
  private func readReset(_ rest: Range<Int>) -> [SQLDeed] {
    switch rest.first.map({ tokens[$0].word }) ?? "" {
    case "MASTER", "SLAVE", "REPLICA", "BINARY": [SQLDeed(.disarm, .replication, text: "the binary logs")]
    default: [.read]
    }
  }

  func readSystem(_ rest: Range<Int>) -> [SQLDeed] {
    if starts(rest, "DROP"), !has(rest, "CACHE") { return [SQLDeed(.disarm, .replication)] }
    if starts(rest, "SHUTDOWN") || starts(rest, "KILL") { return [SQLDeed(.disturb)] }
    return [.read]
  }
}
