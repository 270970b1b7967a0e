/// What a database client reads.
enum DatabaseLanguage: Sendable, Hashable {
  case sql(SQLDialect, SQLClient)
  /// JavaScript of the MongoDB shell.
  case mongo
  /// Commands of Redis, one a line.
  case redis

  /// Commands of HBase's shell.
  case hbase

  /// The name of the server, for messages.
  var serverName: String {
    switch self {
    case .sql(.postgres, _): "PostgreSQL"
    case .sql(.mysql, _): "MySQL"
    case .sql(.sqlite, _): "SQLite"
    case .sql(.transact, _): "SQL Server"
    case .sql(.duckdb, _): "DuckDB"
    case .sql(.clickhouse, _): "ClickHouse"
    case .sql(.cassandra, _): "Cassandra"
    case .mongo: "MongoDB"
    case .redis: "Redis"
    case .hbase: "HBase"
    }
  }
}
