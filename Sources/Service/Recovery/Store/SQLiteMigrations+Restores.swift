import GRDB

extension SQLiteMigrations {
  static func restores(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE recovery_entry (
          sequence INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, dataset TEXT NOT NULL, content BLOB NOT NULL
        ) STRICT;
        CREATE INDEX recovery_entry_of ON recovery_entry (dataset, kind, sequence);
        ALTER TABLE proposal_offer ADD COLUMN evidence TEXT;
        """)
  }
}
