/// Words for what a statement is about.
enum DatabaseWords {
  /// `the table users`, `the tables a, b`, `a column of users`.
  static func object(_ deed: SQLDeed) -> String {
    let names = deed.names.prefix(4).joined(separator: ", ") + (deed.names.count > 4 ? ", …" : "")
    let many = deed.names.count > 1
    switch deed.object {
    case .rows: return names.isEmpty ? "a table" : names
    case .table: return names.isEmpty ? "a table" : "the \(many ? "tables" : "table") \(names)"
    case .column: return names.isEmpty ? "columns" : "a column of \(names)"
    case .partition: return names.isEmpty ? "a part of a table" : "a part of \(names)"
    case .schema: return names.isEmpty ? "a schema" : "the \(many ? "schemas" : "schema") \(names)"
    case .database: return names.isEmpty ? "the database" : "the \(many ? "databases" : "database") \(names)"
    case .owned: return "everything that \(names.isEmpty ? "a role" : names) owns"
    case .definition: return names.isEmpty ? "a definition" : names
    case .identity: return names.isEmpty ? "a role" : "the role \(names)"
    case .guardian: return names.isEmpty ? "a guard" : names
    case .replication: return names.isEmpty ? "a way back" : names
    case .key: return names.isEmpty ? "a key" : "the key \(names)"
    case .unknown: return names.isEmpty ? "something" : names
    }
  }

  /// What stops guarding.
  static func guardian(_ deed: SQLDeed) -> String {
    if !deed.text.isEmpty { return deed.text }
    return deed.names.isEmpty ? "triggers, constraints or row security" : "on \(deed.names.joined(separator: ", "))"
  }

  /// Which way back is taken.
  static func wayBack(_ deed: SQLDeed) -> String {
    if !deed.text.isEmpty { return deed.text }
    return deed.names.isEmpty ? "replication or logs" : deed.names.joined(separator: ", ")
  }
}
