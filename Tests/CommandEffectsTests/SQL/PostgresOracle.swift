import Foundation
import TestSupport

/// A real PostgreSQL on a socket in a temporary folder: runs each text on a fresh copy of one database, and says what
/// became of rows and definitions.
struct PostgresOracle {
  /// What was there afterwards; nil where psql could not even ask.
  struct Outcome {
    /// Rows of every table, one line a row; a table that is gone has no lines.
    var rows: Set<String>
    /// A digest of definitions, roles and databases.
    var definitions: String
  }

  /// Whether the server's programs are installed.
  static var isInstalled: Bool { folder != nil }

  /// Where `initdb` is: the newest of Debian's versions, which are on no PATH, or a folder of PATH.
  private static let folder: String? = {
    let parent = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []  // No folder: none of Debian's.
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return (newestFirst(versions).map { "\(parent)/\($0)/bin" } + path.split(separator: ":").map(String.init))
      .first { FileManager.default.isExecutableFile(atPath: "\($0)/initdb") }
  }()

  /// Versions as PostgreSQL writes them, e.g. `9.6` and `17`.
  static func newestFirst(_ versions: [String]) -> [String] {
    versions.sorted { one, other in
      let (one, other) = (numbers(one), numbers(other))
      return other.lexicographicallyPrecedes(one)
    }
  }

  private static func numbers(_ version: String) -> [Int] {
    version.split(separator: ".").map { Int($0) ?? 0 }
  }

  /// What is left after each text; the first outcome is that of no text at all.
  static func outcomes(of texts: [String]) throws -> [Outcome] {
    let root = NSTemporaryDirectory() + "tagout-sql-oracle-\(ProcessInfo.processInfo.processIdentifier)"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    defer { _ = try? FileManager.default.removeItem(atPath: root) }  // What cannot be removed is only a temporary file.
    for (index, text) in (["SELECT 1"] + texts).enumerated() {
      try text.write(toFile: "\(root)/case-\(index).sql", atomically: false, encoding: .utf8)
    }
    try setUp.write(toFile: "\(root)/setup.sql", atomically: false, encoding: .utf8)
    try renewal.write(toFile: "\(root)/renew.sql", atomically: false, encoding: .utf8)
    try question.write(toFile: "\(root)/question.sql", atomically: false, encoding: .utf8)
    let script = "\(root)/run.sh"
    try driver.write(toFile: script, atomically: false, encoding: .utf8)
    let user = geteuid() == 0 ? "chown -R postgres \(root) && runuser -u postgres -- " : ""
    let command = "\(user)bash \(script) \(root) \(folder ?? "") \(texts.count + 1)"
    let printed = try Oracle.output(of: "{ \(command); }", input: [])
    return parse(String(decoding: printed, as: UTF8.self), count: texts.count + 1)
  }

  private static func parse(_ printed: String, count: Int) -> [Outcome] {
    var outcomes = Array(repeating: Outcome(rows: [], definitions: ""), count: count)
    var index = 0
    for line in printed.split(separator: "\n") {
      if line.hasPrefix("case "), let number = Int(line.dropFirst(5)), number < count {
        index = number
      } else if line.hasPrefix("row\t") {
        outcomes[index].rows.insert(String(line.dropFirst(4)))
      } else if line.hasPrefix("def ") {
        outcomes[index].definitions = String(line.dropFirst(4))
      }
    }
    return outcomes
  }

  /// Starts the server, runs every case, each in a session of its own, puts the database back where one changed it, and
  /// stops the server.
  private static let driver = #"""
    root=$1; bin=$2; count=$3; cd "$root"
    export LC_ALL=C PGHOST=$root PGUSER=app PGDATABASE=subject PATH=$bin:$PATH PSQLRC=/dev/null
    initdb -D data -U app -A trust -E UTF8 --locale=C --no-sync >/dev/null || exit 3
    trap 'pg_ctl -D data stop -m immediate -s >/dev/null 2>&1' EXIT
    pg_ctl -D data -w -s -l log -o "-c listen_addresses= -c unix_socket_directories=$root -c fsync=off -c jit=off \
      -c autovacuum=off -c wal_level=minimal -c max_wal_senders=0 -c dynamic_shared_memory_type=mmap" start >/dev/null || exit 4
    psql -q -d postgres -c 'CREATE ROLE app_writer' -c 'CREATE DATABASE subject' || exit 5
    echo '\i renew.sql' >all.sql
    for ((i = 0; i < count; i++)); do
      printf '%s\n' '\o /dev/null' "\\i case-$i.sql" '\o' '\c' "\\echo case $i" '\i question.sql'
    done >>all.sql
    psql -qAt -f all.sql 2>errors
    exit 0
    """#

  /// Two tables of people's rows, one of logs, one in a schema of its own, and definitions of every kind.
  private static let setUp = #"""
    CREATE TYPE mood AS ENUM ('ok');
    CREATE DOMAIN posint AS int CHECK (VALUE > 0);
    CREATE TABLE users (id serial PRIMARY KEY, email text NOT NULL, active boolean DEFAULT true, status text DEFAULT 'old',
      created_at timestamptz DEFAULT '2024-01-01', feeling mood DEFAULT 'ok', age posint DEFAULT 30);
    CREATE TABLE orders (id serial PRIMARY KEY, user_id int CONSTRAINT orders_user_id_fkey REFERENCES users(id), total int);
    CREATE TABLE logs (line text);
    ALTER TABLE logs OWNER TO app_writer;
    INSERT INTO users (email, status) SELECT 'a' || n || '@x', CASE WHEN n = 1 THEN 'new' ELSE 'old' END
      FROM generate_series(1, 6) n;
    UPDATE users SET status = NULL WHERE id = 6;
    INSERT INTO orders (user_id, total) SELECT 1 + n % 5, n FROM generate_series(1, 6) n;
    INSERT INTO logs SELECT 'line ' || n FROM generate_series(1, 4) n;
    CREATE SCHEMA extra; CREATE TABLE extra.kept (a int); INSERT INTO extra.kept VALUES (1);
    CREATE SCHEMA hollow;
    CREATE VIEW active_users AS SELECT id, email, active, status, created_at FROM users WHERE active;
    CREATE MATERIALIZED VIEW totals AS SELECT count(*) FROM extra.kept;
    CREATE INDEX users_status ON users (status);
    CREATE SEQUENCE counter; SELECT nextval('counter'), nextval('counter');
    CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
    CREATE TRIGGER touched BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch();
    CREATE POLICY mine ON users USING (true);
    ALTER TABLE users ENABLE ROW LEVEL SECURITY;
    ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey;
    ALTER TABLE orders ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE;
    GRANT SELECT ON users TO app_writer;
    """#

  private static let renewal = #"""
    SET client_min_messages = error;
    SELECT format('DROP SCHEMA %I CASCADE', nspname) FROM pg_namespace
      WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' \gexec
    CREATE SCHEMA public;
    ALTER DEFAULT PRIVILEGES REVOKE SELECT ON TABLES FROM app_reader;
    DROP ROLE IF EXISTS n;
    DROP ROLE IF EXISTS app_reader;
    CREATE ROLE app_reader;
    SELECT 'CREATE DATABASE victim' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'victim') \gexec
    \i setup.sql
    \set ON_ERROR_STOP off
    """#

  /// Schemas of the server's own are left out: a session that has ended drops its temporary tables a little later.
  ///
  /// Prints rows and a digest, and puts the database back where the digest of all is another than the first.
  private static let question = #"""
    SELECT format('SELECT ''row'' || E''\t'' || %L || ''|'' || t::text FROM %I.%I t', relname, nspname, relname)
      FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
      WHERE relkind = 'r' AND nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1 \gexec
    SELECT md5(string_agg(d, ';' ORDER BY d)) AS definitions FROM (
      SELECT concat_ws('|', relname, relkind, relowner::regrole, relacl, relrowsecurity, relpersistence) AS d FROM pg_class
        WHERE relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
      UNION ALL SELECT concat_ws('|', attrelid::regclass, attname, atttypmod, attnotnull, atthasdef, atttypid::regtype)
        FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
        WHERE attnum > 0 AND relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
      UNION ALL SELECT concat_ws('|', tgname, tgenabled) FROM pg_trigger WHERE NOT tgisinternal
      UNION ALL SELECT concat_ws('|', conname, conrelid::regclass) FROM pg_constraint WHERE oid >= 16384
      UNION ALL SELECT concat_ws('|', proname, prosrc, pg_get_function_sqlbody(oid)) FROM pg_proc WHERE oid >= 16384
      UNION ALL SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef
      UNION ALL SELECT polname::text FROM pg_policy
      UNION ALL SELECT nspname::text FROM pg_namespace WHERE nspname !~ '^pg_'
      UNION ALL SELECT typname::text FROM pg_type WHERE oid >= 16384 AND typnamespace::regnamespace::text !~ '^pg_'
      UNION ALL SELECT datname::text FROM pg_database
      UNION ALL SELECT concat_ws('|', rolname, rolcanlogin) FROM pg_roles
      UNION ALL SELECT concat('acl', defaclacl) FROM pg_default_acl
      UNION ALL SELECT description FROM pg_description WHERE objoid >= 16384
      UNION ALL SELECT pg_get_viewdef(oid) FROM pg_class WHERE relkind = 'v' AND oid >= 16384
      UNION ALL SELECT concat_ws('|', sequencename, start_value, last_value) FROM pg_sequences WHERE sequencename = 'counter'
    ) t \gset
    \echo def :definitions
    SELECT md5(coalesce(string_agg(query_to_xml(format('SELECT t::text FROM %I.%I t ORDER BY 1', nspname, relname),
        true, false, '')::text, ';' ORDER BY relname), '')) || :'definitions' AS now
      FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
      WHERE relkind = 'r' AND nspname !~ '^pg_' AND nspname <> 'information_schema' \gset
    \if :{?first}
    SELECT :'now' <> :'first' AS changed \gset
    \else
    \set first :now
    \set changed false
    \endif
    \if :changed
    \i renew.sql
    \endif
    """#
}
