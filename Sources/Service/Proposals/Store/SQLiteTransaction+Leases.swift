import Decision
import Foundation
import GRDB
import Vocabulary

extension SQLiteTransaction {
  func lease(_ fencing: Int64) throws -> StoredLease? {
    try Row.fetchOne(database, sql: "SELECT * FROM lease WHERE fencing = ?", arguments: [fencing]).map(StoredLease.init)
  }

  func openLeases() throws -> [StoredLease] {
    try Row.fetchAll(database, sql: "SELECT * FROM lease WHERE ended IS NULL ORDER BY fencing").map(StoredLease.init)
  }

  func applyLease(inWorkspace name: String) throws -> StoredLease? {
    try Row.fetchOne(
      database, sql: "SELECT * FROM lease WHERE workspace = ? AND kind = 'apply' AND ended IS NULL", arguments: [name]
    ).map(StoredLease.init)
  }

  func lease(stateDigest: [UInt8]) throws -> StoredLease? {
    try Row.fetchOne(
      database, sql: "SELECT * FROM lease WHERE state_digest = ? AND ended IS NULL", arguments: [Data(stateDigest)]
    ).map(StoredLease.init)
  }

  func leases(of proposal: String) throws -> [StoredLease] {
    try Row.fetchAll(database, sql: "SELECT * FROM lease WHERE proposal = ? ORDER BY fencing", arguments: [proposal])
      .map(StoredLease.init)
  }

  func nextFencing() throws -> Int64 {
    // SQLite keeps the greatest value that AUTOINCREMENT ever gave, even of rows that are gone.
    let last = try Int64.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'lease'") ?? 0
    return last + 1
  }

  func add(_ lease: StoredLease) throws {
    try database.execute(
      sql: """
        INSERT INTO lease (fencing, proposal, workspace, kind, runner, token, given, given_monotonic, given_boot, renewed,
          renewed_monotonic, renewed_boot, ended, sandbox, state_digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        lease.fencing, lease.proposal, lease.workspace, lease.kind.rawValue, lease.runner, lease.token,
        lease.given.wall.milliseconds, lease.given.monotonic, lease.given.boot, lease.renewed.wall.milliseconds,
        lease.renewed.monotonic, lease.renewed.boot, lease.ended?.milliseconds, lease.sandbox.rawValue,
        lease.stateDigest.isEmpty ? nil : Data(lease.stateDigest),
      ])
  }

  func renew(_ fencing: Int64, at reading: ClockReading) throws {
    try database.execute(
      sql: """
        UPDATE lease SET renewed = ?, renewed_monotonic = ?, renewed_boot = ? WHERE fencing = ? AND ended IS NULL
        """, arguments: [reading.wall.milliseconds, reading.monotonic, reading.boot, fencing])
  }

  func end(_ fencing: Int64, at time: Instant) throws {
    try database.execute(
      sql: "UPDATE lease SET ended = ? WHERE fencing = ? AND ended IS NULL", arguments: [time.milliseconds, fencing])
  }

  func log(of proposal: String, from number: Int64, limit: Int) throws -> [LogLine] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM proposal_log WHERE proposal = ? AND number >= ? ORDER BY number LIMIT ?",
      arguments: [proposal, number, limit]
    ).map { LogLine(number: $0["number"], at: Instant(milliseconds: $0["at"]), text: $0["text"]) }
  }

  func logSize(of proposal: String) throws -> (lines: Int64, bytes: Int64) {
    let row = try Row.fetchOne(
      database,
      sql: "SELECT COUNT(*) AS lines, COALESCE(SUM(LENGTH(text)), 0) AS bytes FROM proposal_log WHERE proposal = ?",
      arguments: [proposal])
    return (row?["lines"] ?? 0, row?["bytes"] ?? 0)
  }

  func append(_ lines: [String], to proposal: String, at time: Instant) throws {
    let insertion = try database.cachedStatement(
      sql: """
        INSERT INTO proposal_log (proposal, number, at, text)
        VALUES (?1, (SELECT COALESCE(MAX(number), -1) + 1 FROM proposal_log WHERE proposal = ?1), ?2, ?3)
        """)
    for line in lines { try insertion.execute(arguments: [proposal, time.milliseconds, line]) }
  }
}

extension StoredLease {
  fileprivate init(_ row: Row) throws {
    guard let kind = Kind(rawValue: row["kind"]) else { throw ServiceError.inconsistent("a lease has an unknown kind") }
    self.init(
      fencing: row["fencing"], proposal: row["proposal"], workspace: row["workspace"], kind: kind,
      runner: row["runner"], token: row["token"], given: ClockReading(row, "given"),
      renewed: ClockReading(row, "renewed"), ended: (row["ended"] as Int64?).map(Instant.init(milliseconds:)))
    sandbox = SandboxMode(told: row["sandbox"])
    stateDigest = (row["state_digest"] as Data?).map { Array($0) } ?? []
  }
}
