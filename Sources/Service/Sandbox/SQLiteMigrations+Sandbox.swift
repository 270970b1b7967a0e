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
}
