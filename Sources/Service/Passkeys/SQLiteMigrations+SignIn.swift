import GRDB

extension SQLiteMigrations {
  static func signIn(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE passkey (
          id TEXT PRIMARY KEY, person TEXT NOT NULL, role TEXT NOT NULL, key BLOB NOT NULL UNIQUE, model TEXT NOT NULL,
          counter INTEGER NOT NULL, synced INTEGER NOT NULL, backed_up INTEGER NOT NULL, transports TEXT NOT NULL,
          party TEXT NOT NULL, attestation BLOB NOT NULL, client_data BLOB NOT NULL, vouching TEXT NOT NULL,
          created INTEGER NOT NULL, effective INTEGER, removed INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX passkey_person ON passkey (person, created);
        CREATE TABLE web_session (
          digest BLOB PRIMARY KEY, person TEXT NOT NULL REFERENCES person (name), method TEXT NOT NULL,
          granted TEXT NOT NULL, created INTEGER NOT NULL, used INTEGER NOT NULL, ended INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX web_session_person ON web_session (person);
        CREATE TABLE web_invitation (
          digest BLOB PRIMARY KEY, person TEXT NOT NULL, role TEXT NOT NULL, created INTEGER NOT NULL,
          expires INTEGER NOT NULL, used INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE recovery_code (
          digest BLOB PRIMARY KEY, person TEXT NOT NULL REFERENCES person (name), created INTEGER NOT NULL, used INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE person_subject (
          subject TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person (name), groups TEXT NOT NULL,
          created INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """)
  }
}
