import CommandEffects
import TestSupport
import Testing
import Vocabulary

/// The server that PostgreSQL's own programs try to reach is the one that we name.
@Suite struct PostgresAddressOracleTests {
  /// Nothing listens on port 1, and each program says where it was refused.
  private static let rows = [
    "psql -h 127.0.0.2 postgres://127.0.0.3/shop -c 'DROP TABLE t'",
    "psql postgres://127.0.0.3/shop -h 127.0.0.2 -c 'DROP TABLE t'",
    "psql -h 127.0.0.2 -d 'host=127.0.0.3 dbname=shop' -c 'DROP TABLE t'",
    "psql -h 127.0.0.2 -d dbname=shop -c 'DROP TABLE t'",
    "psql -h 127.0.0.2 'host = 127.0.0.3 dbname = shop' -c 'DROP TABLE t'",
    "psql \"host='127.0.0.3' password='x host=127.0.0.4'\" -c 'DROP TABLE t'",
    "psql 'host=127.0.0.3 password=x\\ host=127.0.0.4' -c 'DROP TABLE t'",
    "psql 'host=127.0.0.3 host=127.0.0.4' -c 'DROP TABLE t'",
    "psql 'hostaddr=127.0.0.3 host=localhost dbname=shop' -c 'DROP TABLE t'",
    "psql 'host=shop.invalid hostaddr=127.0.0.3' -c 'DROP TABLE t'",
    "PGHOSTADDR=127.0.0.3 psql -h localhost -c 'DROP TABLE t'",
    "PGHOST=127.0.0.3 psql -h '' -c 'DROP TABLE t'",
    "PGHOST=127.0.0.3 psql -h 127.0.0.2 -c 'DROP TABLE t'",
    "PGHOST=127.0.0.3 psql postgres:///shop -c 'DROP TABLE t'",
    "psql 'postgres://127.0.0.3/shop?host=127.0.0.4' -c 'DROP TABLE t'",
    "psql 'postgres://localhost/shop?hostaddr=127.0.0.4' -c 'DROP TABLE t'",
    "psql 'postgres:///shop?host=127.0.0.4' -h 127.0.0.2 -c 'DROP TABLE t'",
    "psql postgres://u:p%40x@%3127.0.0.4/shop -c 'DROP TABLE t'",
    "psql -h 127.0.0.2 -d shop postgres://127.0.0.3/x -c 'DROP TABLE t'",
    "psql postgres://127.0.0.3/x -d shop -h 127.0.0.2 -c 'DROP TABLE t'",
    "psql 'dbname=postgres://127.0.0.3/x host=127.0.0.4' -c 'DROP TABLE t'",
    "PGSERVICEFILE=/dev/null psql -h 127.0.0.2 -h 127.0.0.3 -c 'DROP TABLE t'",
    "dropdb -h 127.0.0.2 --maintenance-db=postgres://127.0.0.3/postgres shop",
    "dropdb -h 127.0.0.2 --maintenance-db='host=127.0.0.3' shop",
    "dropdb -h 127.0.0.2 shop", "dropdb --maintenance-db=x -h 127.0.0.2 shop",
    "pgbench -i -h 127.0.0.2 postgres://127.0.0.3/x", "vacuumlo -h 127.0.0.2 postgres://127.0.0.3/x",
    "pg_receivewal -h 127.0.0.2 -d postgres://127.0.0.3/x --drop-slot --slot s",
  ]

  private static let isInstalled = (try? Oracle.output(of: "command -v psql dropdb pgbench", input: [])) != nil

  @Test("The server that a program tries to reach is the one that we name", arguments: rows)
  func server(row: String) throws {
    guard Self.isInstalled else {
      print("the programs of PostgreSQL are not installed: where they connect to is not compared")
      return
    }
    let script = "export PGPORT=1 PGCONNECT_TIMEOUT=5; { \(row); } 2>&1 | head -n 3"
    let printed = try Oracle.output(of: "sh", input: Array(script.utf8))
    let match = String(decoding: printed, as: UTF8.self).firstMatch(of: #/server at "([^"]*)"/#)
    let reached = try #require(match?.1, "\(row)")
    let named = DatabaseContext().inspection(of: row).findings.first { $0.environment != nil }?.environment?.name
    #expect(String(reached) == named, "\(row): \(String(decoding: printed, as: UTF8.self))")
  }
}
