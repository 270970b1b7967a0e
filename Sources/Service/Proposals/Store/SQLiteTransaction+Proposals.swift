import Decision
import Foundation
import GRDB
import Vocabulary

extension SQLiteTransaction {
  func hasTree(_ digest: String) throws -> Bool {
    try Bool.fetchOne(database, sql: "SELECT 1 FROM tree WHERE digest = ?", arguments: [digest]) ?? false
  }

  func addTree(_ digest: String, size: Int64, at time: Instant) throws -> Bool {
    try database.execute(
      sql: "INSERT INTO tree (digest, size, created) VALUES (?, ?, ?) ON CONFLICT (digest) DO NOTHING",
      arguments: [digest, size, time.milliseconds])
    return database.changesCount == 1
  }

  func proposal(_ id: String) throws -> StoredProposal? {
    try Row.fetchOne(database, sql: "SELECT * FROM proposal WHERE id = ?", arguments: [id]).map(StoredProposal.init)
  }

  func proposalNames(beginning prefix: String) throws -> [String] {
    try String.fetchAll(
      database, sql: "SELECT id FROM proposal WHERE id >= ? AND id < ? ORDER BY id LIMIT 2",
      arguments: [prefix, prefix + "~"])
  }

  func proposals(_ query: ProposalQuery) throws -> [StoredProposal] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM proposal
        WHERE (?1 IS NULL OR state = ?1) AND (?2 IS NULL OR workspace = ?2) AND (?3 IS NULL OR created < ?3)
        ORDER BY created DESC, id DESC LIMIT ?4
        """,
      arguments: [query.state, query.workspace, query.before?.milliseconds, query.limit]
    ).map(StoredProposal.init)
  }

  func proposals(in states: [String]) throws -> [StoredProposal] {
    let marks = states.map { _ in "?" }.joined(separator: ", ")
    return try Row.fetchAll(
      database, sql: "SELECT * FROM proposal WHERE state IN (\(marks)) ORDER BY created, id",
      arguments: StatementArguments(states)
    ).map(StoredProposal.init)
  }

  func add(_ proposal: StoredProposal) throws {
    try database.execute(
      sql: """
        INSERT INTO proposal (id, workspace, state, request, secrets, machine, version, created, created_monotonic,
          created_boot, updated, expires, outcome)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        proposal.id, proposal.request.workspace, proposal.machine.state.word,
        try StoredText.write(proposal.request.value), Data(proposal.sealedSecrets),
        try StoredText.write(proposal.machine.snapshot), proposal.version, proposal.created.wall.milliseconds,
        proposal.created.monotonic, proposal.created.boot, proposal.updated.milliseconds,
        proposal.expires.milliseconds, proposal.outcome,
      ])
  }

  func replace(_ proposal: StoredProposal, at time: Instant) throws -> Bool {
    try database.execute(
      sql: """
        UPDATE proposal SET state = ?, machine = ?, version = version + 1, updated = ?, outcome = ?
        WHERE id = ? AND version = ?
        """,
      arguments: [
        proposal.machine.state.word, try StoredText.write(proposal.machine.snapshot), time.milliseconds,
        proposal.outcome, proposal.id, proposal.version,
      ])
    return database.changesCount == 1
  }

  func plan(under fencing: Int64) throws -> StoredPlan? {
    try Row.fetchOne(database, sql: "SELECT * FROM proposal_plan WHERE fencing = ?", arguments: [fencing]).map {
      StoredPlan(proposal: $0["proposal"], fencing: $0["fencing"], digest: $0["digest"], size: $0["size"])
    }
  }

  func add(_ plan: StoredPlan) throws {
    try database.execute(
      sql: """
        INSERT INTO proposal_plan (fencing, proposal, digest, size) VALUES (?, ?, ?, ?)
        ON CONFLICT (fencing) DO UPDATE SET digest = excluded.digest, size = excluded.size
        """, arguments: [plan.fencing, plan.proposal, plan.digest, plan.size])
  }

  func lastAppliedPlan(in workspace: String) throws -> StoredPlan? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT p.* FROM applied_plan a JOIN proposal_plan p ON p.fencing = a.fencing
        WHERE a.workspace = ? ORDER BY a.applied DESC, a.fencing DESC LIMIT 1
        """, arguments: [workspace]
    ).map {
      StoredPlan(proposal: $0["proposal"], fencing: $0["fencing"], digest: $0["digest"], size: $0["size"])
    }
  }

  func noteApplied(_ proposal: String, fencing: Int64, workspace: String, at time: Instant) throws {
    try database.execute(
      sql: """
        INSERT INTO applied_plan (workspace, applied, fencing, proposal) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
        """, arguments: [workspace, time.milliseconds, fencing, proposal])
  }

  func clockWatch() throws -> ClockWatch {
    guard let row = try Row.fetchOne(database, sql: "SELECT * FROM clock_watch") else { return ClockWatch() }
    var latest: ClockReading?
    if let wall = row["wall"] as Int64?, let monotonic = row["monotonic"] as Int64?, let boot = row["boot"] as String? {
      latest = ClockReading(wall: Instant(milliseconds: wall), monotonic: monotonic, boot: boot)
    }
    return ClockWatch(latest: latest, isSuspended: row["suspended"], era: row["era"])
  }

  func set(_ watch: ClockWatch) throws {
    try database.execute(
      sql: """
        INSERT INTO clock_watch (id, wall, monotonic, boot, suspended, era) VALUES (1, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET wall = excluded.wall, monotonic = excluded.monotonic, boot = excluded.boot,
          suspended = excluded.suspended, era = excluded.era
        """,
      arguments: [
        watch.latest?.wall.milliseconds, watch.latest?.monotonic, watch.latest?.boot, watch.isSuspended,
        watch.era,
      ])
  }
}

extension StoredProposal {
  fileprivate init(_ row: Row) throws {
    guard let request = ProposalRequest(try StoredText.read(row["request"])),
      let machine = ProposalMachine(restoring: try StoredText.read(row["machine"]))
    else { throw ServiceError.inconsistent("a proposal cannot be read, or was written by a newer version") }
    self.init(
      id: row["id"], request: request, sealedSecrets: [UInt8](row["secrets"] as Data), machine: machine,
      version: row["version"], created: ClockReading(row, "created"), expires: Instant(milliseconds: row["expires"]),
      outcome: row["outcome"])
    updated = Instant(milliseconds: row["updated"])
  }
}

extension ClockReading {
  /// From the three columns of a moment.
  init(_ row: Row, _ name: String) {
    self.init(
      wall: Instant(milliseconds: row[name]), monotonic: row["\(name)_monotonic"], boot: row["\(name)_boot"])
  }
}
