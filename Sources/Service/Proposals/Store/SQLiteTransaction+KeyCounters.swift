import GRDB

extension SQLiteTransaction {
  func counter(ofKey key: String) throws -> UInt32? {
    try Int64.fetchOne(database, sql: "SELECT counter FROM key_counter WHERE key = ?", arguments: [key])
      .flatMap { UInt32(exactly: $0) }
  }

  func setCounter(_ counter: UInt32, ofKey key: String) throws {
    try database.execute(
      sql: """
        INSERT INTO key_counter (key, counter) VALUES (?, ?)
        ON CONFLICT (key) DO UPDATE SET counter = MAX(counter, excluded.counter)
        """, arguments: [key, Int64(counter)])
  }
}
