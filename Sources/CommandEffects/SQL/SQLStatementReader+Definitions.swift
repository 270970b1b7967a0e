/// Statements on what holds rows: DROP, ALTER, CREATE.
extension SQLStatementReader {
  mutating func readDrop(_ rest: Range<Int>) -> [SQLDeed] {
    guard let first = rest.first else { return [SQLDeed(.unread, text: "DROP")] }
    let cascades = has(rest, "CASCADE")
    let (object, length) = object(of: rest, cascades: cascades)
    let target = names(rest.dropFirst(length))
    if tokens[first].isWord("TEMPORARY") || tokens[first].isWord("PREPARE") || tokens[first].isWord("SECRET") {
      return [.read]
    }
    if object == .table, isTemporary(target) { return [.read] }
    let named = target.isEmpty && tokens[first].kind == .unknown ? ["…"] : target
    if object == .replication { return [SQLDeed(.disarm, .replication, names: named)] }
    return [SQLDeed(.drop, object, names: named)]
  }

  /// What the words behind DROP name, and how many they are.
  private func object(of rest: Range<Int>, cascades: Bool) -> (SQLObject, Int) {
    let word = { (offset: Int) in
      offset < rest.count ? self.tokens[rest.lowerBound + offset].word : ""
    }
    switch word(0) {
    case "TABLE", "TABLES", "COLUMNFAMILY", "COLLECTION": return (.table, 1)
    case "EXTERNAL", "FOREIGN", "MATERIALIZED", "TEXT", "OPERATOR", "ACCESS", "USER", "DATABASE", "SYMMETRIC",
      "ASYMMETRIC", "MASTER", "COLUMN", "EVENT", "AVAILABILITY", "BACKUP", "SERVER", "ROW", "OWNED":
      return compound(word(0), word(1))
    case "CATALOG", "KEYSPACE", "WAREHOUSE", "DATASET": return (.database, 1)
    case "SCHEMA": return (dialect.schemasAreDatabases ? .database : cascades ? .schema : .definition, 1)
    case "SCHEMAS": return (.schema, 1)
    case "ROLE", "GROUP", "LOGIN": return (.identity, 1)
    case "TRIGGER", "POLICY", "RULE", "CONSTRAINT", "ASSERTION": return (.guardian, 1)
    case "PUBLICATION", "SUBSCRIPTION", "SCHEDULE", "SCHEDULES", "SNAPSHOT", "REPLICATION": return (.replication, 1)
    case "CERTIFICATE": return (.key, 1)
    case "PARTITION": return (.partition, 1)
    case "TYPE", "DOMAIN", "EXTENSION": return (cascades ? .column : .definition, 1)
    case "TABLESPACE": return (dialect == .mysql ? .table : .definition, 1)
    case let other where SQLStatementReader.definitions.contains(other): return (.definition, 1)
    default: return (.unknown, 0)
    }
  }

  private func compound(_ first: String, _ second: String) -> (SQLObject, Int) {
    switch (first, second) {
    case ("USER", "MAPPING"): (.definition, 2)
    case ("USER", _): (.identity, 1)
    case ("DATABASE", "ROLE"), ("DATABASE", "SCOPED"), ("SERVER", "ROLE"): (.identity, 2)
    case ("DATABASE", "LINK"), ("DATABASE", "AUDIT"): (.definition, 2)
    case ("DATABASE", _): (.database, 1)
    case ("OWNED", _): (.owned, 2)
    case ("EVENT", "TRIGGER"), ("ROW", _): (.guardian, 2)
    case ("SYMMETRIC", _), ("ASYMMETRIC", _), ("MASTER", _): (.key, 2)
    case ("COLUMN", "ENCRYPTION"), ("COLUMN", "MASTER"): (.key, 3)
    case ("AVAILABILITY", _), ("BACKUP", _): (.replication, 2)
    case ("SERVER", "AUDIT"): (.guardian, 2)
    case ("EVENT", _), ("SERVER", _): (.definition, 1)
    default: (.definition, 2)
    }
  }

  private static let definitions: Set<String> = [
    "AGGREGATE", "ALIAS", "ASSEMBLY", "CAST", "COLLATION", "CONVERSION", "DEFAULT", "DICTIONARY", "ENDPOINT", "FORMAT",
    "FULLTEXT", "FUNCTION", "INDEX", "INTEGRATION", "LANGUAGE", "MACRO", "NAMED", "PACKAGE", "PIPE", "PROC",
    "PROCEDURE",
    "PROFILE", "QUEUE", "QUOTA", "ROUTINE", "SEQUENCE", "SERVICE", "SETTINGS", "STAGE", "STATISTICS", "STREAM",
    "SYNONYM", "TASK", "TRANSFORM", "VIEW", "XML", "SEARCH", "SPATIAL", "RESOURCE",
  ]

  mutating func readCreate(_ rest: Range<Int>) -> [SQLDeed] {
    let replaces = starts(rest, "OR", "REPLACE")
    let plain = replaces ? rest.dropFirst(2) : rest
    let isTemporary = plain.prefix(3).contains { tokens[$0].isWord("TEMP") || tokens[$0].isWord("TEMPORARY") }
    let kind = skipping(plain, "GLOBAL", "LOCAL", "TEMP", "TEMPORARY", "UNLOGGED", "TRANSIENT", "EXTERNAL", "VIRTUAL")
    let target = names(skipping(kind.dropFirst(), "IF", "NOT", "EXISTS"))
    if starts(kind, "TABLE") {
      if isTemporary || (dialect == .transact && target.allSatisfy { $0.hasPrefix("#") } && !target.isEmpty) {
        session.make(temporary: target)
        return parts(in: rest) + [.read]
      }
      return parts(in: rest) + [SQLDeed(replaces ? .replace : .create, .table, names: target)]
    }
    if starts(kind, "DATABASE"), replaces { return [SQLDeed(.replace, .database, names: target)] }
    if starts(kind, "USER") || starts(kind, "ROLE") || starts(kind, "LOGIN") {
      return [SQLDeed(.allow, .identity, names: target)]
    }
    return [SQLDeed(.create, .definition, names: target)]
  }

  mutating func readAlter(_ rest: Range<Int>) -> [SQLDeed] {
    let kind = skipping(rest, "FOREIGN", "EXTERNAL", "ONLINE", "IGNORE")
    switch kind.first.map({ tokens[$0].word }) ?? "" {
    case "TABLE": return readAlterTable(kind.dropFirst())
    case "SYSTEM": return [SQLSettings.deed(setting(kind.dropFirst()), isLasting: true)]
    case "DATABASE": return readAlterDatabase(kind.dropFirst())
    case "ROLE", "USER", "LOGIN", "GROUP", "DEFAULT":
      return [SQLDeed(.allow, .identity, names: names(kind.dropFirst()))]
    case "PUBLICATION", "SUBSCRIPTION":
      let takes = has(kind, "DROP") || has(kind, "DISABLE")
      return [SQLDeed(takes ? .disarm : .alter, .replication, names: names(kind.dropFirst()))]
    case "TRIGGER", "POLICY", "EVENT":
      return [SQLDeed(has(kind, "DISABLE") ? .unguard : .alter, .guardian, names: names(kind.dropFirst()))]
    case "KEYSPACE", "SCHEMA": return [SQLDeed(.alter, .schema, names: names(kind.dropFirst()))]
    default: return [SQLDeed(.alter, .definition, names: names(kind.dropFirst()))]
    }
  }

  /// The name of a setting behind SET or RESET, in upper case.
  private func setting(_ rest: Range<Int>) -> String {
    let rest = skipping(rest, "SET", "RESET")
    return rest.first.map { SQLLexer.upper(text[tokens[$0].range]) } ?? ""
  }

  private func readAlterDatabase(_ rest: Range<Int>) -> [SQLDeed] {
    let target = names(rest)
    if has(rest, ["RECOVERY", "SIMPLE"]) { return [SQLDeed(.disarm, .replication, names: target, text: "the log")] }
    if has(rest, "OFFLINE") || has(rest, "SINGLE_USER") || has(rest, "RESTRICTED_USER") {
      return [SQLDeed(.disturb, .database, names: target)]
    }
    return [SQLDeed(.alter, .definition, names: target)]
  }

  private func readAlterTable(_ rest: Range<Int>) -> [SQLDeed] {
    let target = names(rest)
    var deeds: [SQLDeed] = []
    var depth = 0
    for index in rest {
      let token = tokens[index]
      if token.isWord("(") { depth += 1 }
      if token.isWord(")") { depth -= 1 }
      guard depth == 0, token.kind == .word, index > rest.lowerBound, deeds.count < 32 else { continue }
      if let deed = action(at: index, in: rest, target) { deeds.append(deed) }
    }
    if isTemporary(target) { return [.read] }
    if !deeds.isEmpty { return deeds }
    let isAddition = top(rest, "ADD") != nil && top(rest, "RENAME", "ALTER", "MODIFY", "CHANGE") == nil
    return [SQLDeed(isAddition ? .create : .alter, .definition, names: target)]
  }

  /// What one word of an ALTER TABLE takes away, if anything.
  private func action(at index: Int, in rest: Range<Int>, _ target: [String]) -> SQLDeed? {
    let after = (index + 1)..<rest.upperBound
    switch tokens[index].word {
    case "DROP": return dropped(after, target)
    case "CLEAR" where starts(after, "COLUMN"): return SQLDeed(.drop, .column, names: target)
    case "TRUNCATE", "DISCARD": return SQLDeed(.drop, .partition, names: target)
    case "DELETE" where dialect == .clickhouse:
      return SQLDeed(.deleteRows, .rows, names: target, narrowing: narrowing(after, target))
    case "UPDATE" where dialect == .clickhouse:
      return SQLDeed(.changeRows, .rows, names: target, narrowing: narrowing(after, target))
    case "REPLACE" where starts(after, "PARTITION"): return SQLDeed(.replace, .partition, names: target)
    case "DISABLE", "NOCHECK": return SQLDeed(.unguard, .guardian, names: target)
    case "FORCE" where index > rest.lowerBound && tokens[index - 1].isWord("NO"):
      return SQLDeed(.unguard, .guardian, names: target)
    case "UNLOGGED" where tokens[index - 1].isWord("SET"):
      return SQLDeed(.disarm, .replication, names: target, text: "the write-ahead log of the table")
    default: return nil
    }
  }

  private func dropped(_ after: Range<Int>, _ target: [String]) -> SQLDeed? {
    let after = skipping(after, "IF", "EXISTS")
    switch after.first.map({ tokens[$0].word }) ?? "" {
    case "CONSTRAINT", "CHECK", "FOREIGN": return SQLDeed(.unguard, .guardian, names: target)
    case "PRIMARY", "INDEX", "KEY", "PROJECTION", "STATISTICS", "PERIOD":
      return SQLDeed(.drop, .definition, names: target)
    case "DEFAULT", "NOT", "IDENTITY", "EXPRESSION", "SYSTEM": return nil
    case "PARTITION", "SUBPARTITION", "PART", "DETACHED": return SQLDeed(.drop, .partition, names: target)
    default: return SQLDeed(.drop, .column, names: target)
    }
  }
}
