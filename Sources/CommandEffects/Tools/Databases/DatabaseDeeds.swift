/// Reads a text in any language of databases as statements.
enum DatabaseDeeds {
  static func read(_ bytes: [UInt8], _ language: DatabaseLanguage) -> [SQLStatement] {
    var session = SQLSession()
    return read(bytes, language, &session)
  }

  static func read(_ bytes: [UInt8], _ language: DatabaseLanguage, _ session: inout SQLSession) -> [SQLStatement] {
    switch language {
    case .sql(let dialect, let client):
      SQLReader.read(bytes, dialect: dialect, client: client, session: &session)
    case .mongo: MongoReader.read(bytes)
    case .redis: RedisReader.read(bytes)
    case .hbase: HBaseReader.read(bytes)
    }
  }
}
