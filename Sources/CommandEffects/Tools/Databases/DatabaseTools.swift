/// The readers of database clients, servers' tools and migration tools.
enum DatabaseTools {
  static let readers: [any ToolReader.Type] = [
    PsqlReader.self, ClientReader.self, FileDatabaseReader.self, RedisClientReader.self, MongoClientReader.self,
    PostgresToolsReader.self, MySQLToolsReader.self, MongoToolsReader.self, CockroachReader.self,
    MigrationReader.self, SupabaseReader.self, BareStatementReader.self, OtherClientReader.self,
    GraphClientReader.self,
  ]
}
