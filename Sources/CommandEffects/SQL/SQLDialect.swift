/// A dialect of SQL, by what its texts look like and by what its transactions take back.
///
/// From the manuals: PostgreSQL 17 §4.1, MySQL 8.4 §11, SQLite "SQL As Understood By SQLite", Transact-SQL reference,
/// DuckDB, ClickHouse and Cassandra references.
package enum SQLDialect: Sendable, Hashable, CaseIterable {
  /// PostgreSQL and what speaks as it does: CockroachDB, YugabyteDB, Redshift.
  case postgres
  /// MySQL, MariaDB, TiDB.
  case mysql
  case sqlite
  /// SQL Server.
  case transact
  case duckdb
  case clickhouse
  /// CQL of Cassandra and ScyllaDB.
  case cassandra

  /// `/* /* */ */` is one comment.
  var nestsComments: Bool { self == .postgres || self == .transact || self == .duckdb || self == .clickhouse }

  /// A backslash in a plain string escapes the next byte.
  var escapesInText: Bool { self == .mysql || self == .clickhouse }

  /// `"x"` is a string, not a name.
  var quotesMakeText: Bool { self == .mysql }

  /// `$tag$ … $tag$` is a string.
  var hasDollarQuotes: Bool { self == .postgres || self == .duckdb || self == .cassandra }

  /// `[x]` is a name.
  var hasBrackets: Bool { self == .transact || self == .sqlite }

  /// `#` begins a comment.
  var hasHashComments: Bool { self == .mysql || self == .clickhouse }

  /// `--` begins a comment only before a blank.
  var needsBlankBehindDashes: Bool { self == .mysql }

  /// A rollback takes back what CREATE, ALTER and DROP did.
  var undoesDefinitions: Bool {
    switch self {
    case .postgres, .sqlite, .transact, .duckdb: true
    case .mysql, .clickhouse, .cassandra: false
    }
  }

  /// `DROP SCHEMA` is `DROP DATABASE`.
  var schemasAreDatabases: Bool { self == .mysql || self == .clickhouse || self == .cassandra }
}

/// The program that reads the text: its own commands stand between the statements.
package enum SQLClient: Sendable, Hashable {
  /// The text goes to the server as it is.
  case none
  /// `\` commands, `:variables`, rows behind `COPY … FROM STDIN`.
  case psql
  /// `\` commands, `source`, `system`, `DELIMITER`.
  case mysql
  /// Lines that begin with a dot; of SQLite and DuckDB.
  case sqlite
  /// `GO`, `:r`, `!!`.
  case sqlcmd
}
