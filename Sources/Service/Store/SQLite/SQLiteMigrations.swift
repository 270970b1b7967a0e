import GRDB

/// The steps that bring the tables up to date, in order. A step that was ever released is never changed.
enum SQLiteMigrations {
  static func migrator() -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("001-core", migrate: core)
    migrator.registerMigration("020-states", migrate: states)
    migrator.registerMigration("030-proposals", migrate: proposals)
    migrator.registerMigration("050-restores", migrate: restores)
    migrator.registerMigration("080-sandbox", migrate: sandbox)
    migrator.registerMigration("081-key-counters", migrate: keyCounters)
    migrator.registerMigration("082-notifications", migrate: notifications)
    migrator.registerMigration("060-sign-in", migrate: signIn)
    migrator.registerMigration("070-machines", migrate: machines)
    migrator.registerMigration("032-clock-eras", migrate: clockEras)
    return migrator
  }

  private static func core(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE workspace (
          name TEXT PRIMARY KEY, tier TEXT NOT NULL, environment TEXT, repository TEXT, directory TEXT,
          options TEXT NOT NULL, created INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE person (
          name TEXT PRIMARY KEY, role TEXT NOT NULL, created INTEGER NOT NULL, effective INTEGER NOT NULL,
          removed INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE person_key (
          fingerprint TEXT NOT NULL, person TEXT NOT NULL REFERENCES person (name), line TEXT NOT NULL,
          created INTEGER NOT NULL, effective INTEGER NOT NULL, removed INTEGER,
          PRIMARY KEY (fingerprint, person)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE token (
          id TEXT PRIMARY KEY, digest BLOB NOT NULL UNIQUE, role TEXT NOT NULL, name TEXT NOT NULL, owner TEXT,
          workspace TEXT REFERENCES workspace (name), raw_state INTEGER NOT NULL, reason TEXT,
          created INTEGER NOT NULL, expires INTEGER NOT NULL, revoked INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE ledger (sequence INTEGER PRIMARY KEY, line BLOB NOT NULL) STRICT;
        CREATE TABLE ledger_head (id INTEGER PRIMARY KEY CHECK (id = 1), file BLOB NOT NULL) STRICT;
        """)
  }
}
