/// The readers of database clients and servers' tools.
enum DatabaseTools {
  static let readers: [any ToolReader.Type] = [
    PsqlReader.self, ClientReader.self, FileDatabaseReader.self, RedisClientReader.self, MongoClientReader.self,
    PostgresToolsReader.self, MySQLToolsReader.self, MongoToolsReader.self, CockroachReader.self,
  ]
}
