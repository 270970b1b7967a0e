import GRDB

/// The store in one SQLite file: write-ahead log, every commit synced.
package struct SQLiteStore: Store {
  private let pool: DatabasePool
  private let queue: WriteQueue

  /// Opens or makes the file and brings its tables up to date; tables never go back.
  package init(path: String) throws(ServiceError) {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = 8
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      try database.execute(sql: "PRAGMA foreign_keys = ON")
    }
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
      let migrator = SQLiteMigrations.migrator()
      guard try !pool.read({ try migrator.hasBeenSuperseded($0) }) else { throw ServiceError.newerData(path: path) }
      try migrator.migrate(pool)
      queue = WriteQueue(pool)
    } catch let error as ServiceError {
      throw error
    } catch {
      throw .folder(path: path, reason: "\(error)")
    }
  }

  package func read<Value: Sendable>(
    _ body: @escaping @Sendable (any StoreReading) throws -> Value
  ) async throws -> Value {
    do {
      return try await pool.read { try body(SQLiteTransaction(database: $0)) }
    } catch let error as DatabaseError {
      throw ServiceError.storage(operation: "read the database", reason: "\(error)")
    }
  }

  package func write<Value: Sendable>(
    _ point: CommitPoint, _ body: @escaping @Sendable (any StoreWriting) throws -> Value
  ) async throws -> Value {
    do {
      return try await queue.write(point) { try body(SQLiteTransaction(database: $0)) }
    } catch let error as DatabaseError {
      throw ServiceError.storage(operation: "write the database", reason: "\(error)")
    }
  }
}
