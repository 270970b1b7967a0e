import GRDB

extension SQLiteMigrations {
  static func proposals(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE tree (digest TEXT PRIMARY KEY, size INTEGER NOT NULL, created INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE proposal (
          id TEXT PRIMARY KEY, workspace TEXT NOT NULL REFERENCES workspace (name), state TEXT NOT NULL,
          request TEXT NOT NULL, secrets BLOB NOT NULL, machine TEXT NOT NULL, version INTEGER NOT NULL,
          created INTEGER NOT NULL, created_monotonic INTEGER NOT NULL, created_boot TEXT NOT NULL,
          updated INTEGER NOT NULL, expires INTEGER NOT NULL, outcome TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX proposal_state ON proposal (state, created);
        CREATE INDEX proposal_workspace ON proposal (workspace, created);
        CREATE TABLE proposal_offer (
          nonce TEXT PRIMARY KEY, proposal TEXT NOT NULL REFERENCES proposal (id), number INTEGER NOT NULL,
          subject TEXT NOT NULL, assessment TEXT NOT NULL, facts TEXT NOT NULL, fencing INTEGER NOT NULL,
          created INTEGER NOT NULL, created_monotonic INTEGER NOT NULL, created_boot TEXT NOT NULL,
          UNIQUE (proposal, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE proposal_approval (
          id TEXT PRIMARY KEY, proposal TEXT NOT NULL REFERENCES proposal (id), nonce TEXT NOT NULL,
          sequence INTEGER NOT NULL UNIQUE, person TEXT NOT NULL, signature TEXT NOT NULL, facts TEXT NOT NULL,
          subject TEXT NOT NULL, mode TEXT NOT NULL, received INTEGER NOT NULL, received_monotonic INTEGER NOT NULL,
          received_boot TEXT NOT NULL, typed_name TEXT, reason TEXT, acknowledged TEXT NOT NULL, spent INTEGER,
          voided TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX proposal_approval_of ON proposal_approval (proposal, sequence);
        CREATE TABLE proposal_plan (
          fencing INTEGER PRIMARY KEY, proposal TEXT NOT NULL REFERENCES proposal (id), digest TEXT NOT NULL,
          size INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE lease (
          fencing INTEGER PRIMARY KEY AUTOINCREMENT, proposal TEXT NOT NULL REFERENCES proposal (id),
          workspace TEXT NOT NULL, kind TEXT NOT NULL, runner TEXT NOT NULL, token TEXT NOT NULL,
          given INTEGER NOT NULL, given_monotonic INTEGER NOT NULL, given_boot TEXT NOT NULL,
          renewed INTEGER NOT NULL, renewed_monotonic INTEGER NOT NULL, renewed_boot TEXT NOT NULL, ended INTEGER
        ) STRICT;
        CREATE INDEX lease_open ON lease (workspace) WHERE ended IS NULL;
        CREATE UNIQUE INDEX lease_one_apply ON lease (proposal) WHERE kind = 'apply';
        CREATE UNIQUE INDEX lease_one_run ON lease (workspace) WHERE kind = 'apply' AND ended IS NULL;
        CREATE TABLE applied_plan (
          workspace TEXT NOT NULL, applied INTEGER NOT NULL, fencing INTEGER NOT NULL, proposal TEXT NOT NULL,
          PRIMARY KEY (workspace, applied, fencing)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE proposal_log (
          proposal TEXT NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL, text TEXT NOT NULL,
          PRIMARY KEY (proposal, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE clock_watch (
          id INTEGER PRIMARY KEY CHECK (id = 1), wall INTEGER, monotonic INTEGER, boot TEXT, suspended INTEGER NOT NULL
        ) STRICT;
        """)
  }
}

extension SQLiteMigrations {
  /// What was approved before nobody could tell the time has to be approved anew; and which runs people signed.
  static func clockEras(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE clock_watch ADD COLUMN era INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE proposal_approval ADD COLUMN received_era INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE state_run ADD COLUMN signed INTEGER NOT NULL DEFAULT 0;
        """)
  }
}
