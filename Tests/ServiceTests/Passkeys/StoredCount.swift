import GRDB

/// Looks at a server's tables, and makes its sessions older.
enum StoredCount {
  /// How many rows a table has, or a part of one.
  static func of(_ table: String, in data: String) async throws -> Int {
    let queue = try DatabaseQueue(path: data + "/tagout.db")
    return try await queue.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM \(table)") ?? 0 }
  }

  /// Two minutes pass for every session.
  static func age(in data: String, by milliseconds: Int64 = 120_000) async throws {
    let queue = try DatabaseQueue(path: data + "/tagout.db")
    try await queue.write { database in
      try database.execute(
        sql: "UPDATE web_session SET used = used - ?, created = created - ?", arguments: [milliseconds, milliseconds])
    }
  }
}
