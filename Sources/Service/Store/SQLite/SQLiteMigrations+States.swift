import GRDB

extension SQLiteMigrations {
  /// The tables of states. Contents lie apart, so that lists of versions do not pass through them.
  static func states(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE state_version (
          workspace TEXT NOT NULL REFERENCES workspace (name), version INTEGER NOT NULL, serial INTEGER NOT NULL,
          lineage TEXT NOT NULL, terraform TEXT NOT NULL, digest TEXT NOT NULL, previous TEXT NOT NULL,
          link TEXT NOT NULL, size INTEGER NOT NULL, objects INTEGER NOT NULL, origin TEXT NOT NULL,
          operation TEXT NOT NULL, lock TEXT NOT NULL, token TEXT NOT NULL, author TEXT NOT NULL, proposal TEXT,
          reason TEXT, created INTEGER NOT NULL, PRIMARY KEY (workspace, version)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE state_content (
          workspace TEXT NOT NULL, version INTEGER NOT NULL, outline BLOB NOT NULL, content BLOB NOT NULL,
          PRIMARY KEY (workspace, version)
        ) STRICT;
        CREATE TABLE state_lock (
          workspace TEXT PRIMARY KEY REFERENCES workspace (name), lock TEXT NOT NULL, operation TEXT NOT NULL,
          info TEXT NOT NULL, who TEXT NOT NULL, terraform TEXT NOT NULL, bearer TEXT NOT NULL, author TEXT NOT NULL,
          fencing INTEGER, taken INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE state_run (
          workspace TEXT PRIMARY KEY REFERENCES workspace (name), proposal TEXT NOT NULL, fencing INTEGER NOT NULL,
          bearer TEXT NOT NULL, applying INTEGER NOT NULL, expires INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE state_adoption (
          id TEXT PRIMARY KEY, workspace TEXT NOT NULL REFERENCES workspace (name), digest TEXT NOT NULL,
          author TEXT NOT NULL, reason TEXT NOT NULL, created INTEGER NOT NULL, expires INTEGER NOT NULL,
          used INTEGER
        ) STRICT, WITHOUT ROWID;
        """)
  }
}
