import GRDB

extension SQLiteMigrations {
  static func sandbox(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE lease ADD COLUMN sandbox TEXT NOT NULL DEFAULT 'none';
        ALTER TABLE lease ADD COLUMN state_digest BLOB;
        CREATE UNIQUE INDEX lease_state_digest ON lease (state_digest) WHERE state_digest IS NOT NULL;
        CREATE INDEX lease_of ON lease (proposal, fencing);
        """)
  }

  static func keyCounters(_ database: Database) throws {
    try database.execute(
      sql: "CREATE TABLE key_counter (key TEXT PRIMARY KEY, counter INTEGER NOT NULL) STRICT, WITHOUT ROWID")
  }
}
