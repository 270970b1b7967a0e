import GRDB
import TerraformPlans
import Vocabulary

extension SQLiteTransaction {
  func stateLock(of workspace: String) throws -> HeldLock? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM state_lock WHERE workspace = ?"), arguments: [workspace]
    ).map(HeldLock.init)
  }

  func setStateLock(_ lock: HeldLock) throws {
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO state_lock (workspace, lock, operation, info, who, terraform, bearer, author, fencing,
          taken)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        lock.workspace, lock.request.id, lock.request.operation, lock.request.info, lock.request.who,
        lock.request.version, lock.bearer, lock.author, lock.fencing, lock.taken.milliseconds,
      ])
  }

  func removeStateLock(of workspace: String) throws {
    try database.execute(sql: "DELETE FROM state_lock WHERE workspace = ?", arguments: [workspace])
  }

  func stateRun(of workspace: String, at now: Instant) throws -> StateRun? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM state_run WHERE workspace = ?"), arguments: [workspace]
    ).flatMap { row in
      let isLost = (row["expires"] as Int64) <= now.milliseconds
      let isApplying: Bool = row["applying"]
      // A plan that nobody makes any more has changed nothing.
      guard isApplying || !isLost else { return nil }
      return StateRun(
        proposal: row["proposal"], fencing: row["fencing"], bearer: row["bearer"], isApplying: isApplying,
        isSigned: row["signed"], isLost: isLost)
    }
  }

  func setStateRun(_ run: StateRun, of workspace: String, until expires: Instant) throws {
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO state_run (workspace, proposal, fencing, bearer, applying, signed, expires)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [workspace, run.proposal, run.fencing, run.bearer, run.isApplying, run.isSigned, expires.milliseconds])
  }

  func loseStateRun(_ fencing: Int64, of workspace: String) throws {
    try database.execute(
      sql: "UPDATE state_run SET expires = 0 WHERE workspace = ? AND fencing = ?", arguments: [workspace, fencing])
  }

  func endStateRun(_ fencing: Int64, of workspace: String, freesLock: Bool) throws {
    try database.execute(
      sql: "DELETE FROM state_run WHERE workspace = ? AND fencing = ?", arguments: [workspace, fencing])
    guard freesLock else { return }
    try database.execute(
      sql: "DELETE FROM state_lock WHERE workspace = ? AND fencing = ?", arguments: [workspace, fencing])
  }

  func stateAdoption(of digest: String, into workspace: String, at now: Instant) throws -> StateAdoption? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT * FROM state_adoption WHERE workspace = ? AND digest = ? AND used IS NULL AND expires > ?
        ORDER BY created DESC LIMIT 1
        """, arguments: [workspace, digest, now.milliseconds]
    ).map(StateAdoption.init)
  }

  func add(_ adoption: StateAdoption) throws {
    try database.execute(
      sql: """
        INSERT INTO state_adoption (id, workspace, digest, author, reason, created, expires)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        adoption.id, adoption.workspace, adoption.digest, adoption.author, adoption.reason,
        adoption.created.milliseconds, adoption.expires.milliseconds,
      ])
  }

  func useStateAdoption(id: String, at now: Instant) throws {
    try database.execute(
      sql: "UPDATE state_adoption SET used = ? WHERE id = ?", arguments: [now.milliseconds, id])
  }
}

extension HeldLock {
  fileprivate init(_ row: Row) {
    self.init(
      workspace: row["workspace"],
      request: LockRequest(
        id: row["lock"], operation: row["operation"], info: row["info"], who: row["who"], version: row["terraform"]),
      bearer: row["bearer"], author: row["author"], fencing: row["fencing"],
      taken: Instant(milliseconds: row["taken"]))
  }
}

extension StateAdoption {
  fileprivate init(_ row: Row) {
    self.init(
      id: row["id"], workspace: row["workspace"], digest: row["digest"], author: row["author"], reason: row["reason"],
      created: Instant(milliseconds: row["created"]), expires: Instant(milliseconds: row["expires"]),
      used: (row["used"] as Int64?).map(Instant.init(milliseconds:)))
  }
}
