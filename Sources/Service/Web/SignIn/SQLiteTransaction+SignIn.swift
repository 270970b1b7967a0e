import Foundation
import GRDB
import Vocabulary

extension SQLiteTransaction {
  func session(digest: [UInt8]) throws -> StoredSession? {
    try Row.fetchOne(
      database, sql: "SELECT * FROM web_session WHERE digest = ? AND ended IS NULL", arguments: [Data(digest)]
    ).map(StoredSession.init)
  }

  func add(_ session: StoredSession) throws {
    try database.execute(
      sql: "INSERT INTO web_session (digest, person, method, granted, created, used) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        Data(session.digest), session.person, session.method.rawValue,
        session.granted.map { $0.rawValue }.sorted().joined(separator: " "), session.created.milliseconds,
        session.used.milliseconds,
      ])
  }

  func noteUse(ofSession digest: [UInt8], at time: Instant) throws {
    try database.execute(
      sql: "UPDATE web_session SET used = ? WHERE digest = ?", arguments: [time.milliseconds, Data(digest)])
  }

  func endSession(digest: [UInt8], at time: Instant) throws -> Bool {
    try database.execute(
      sql: "UPDATE web_session SET ended = ? WHERE digest = ? AND ended IS NULL",
      arguments: [time.milliseconds, Data(digest)])
    return database.changesCount == 1
  }

  func endSessions(of person: String, at time: Instant) throws -> Int {
    try database.execute(
      sql: "UPDATE web_session SET ended = ? WHERE person = ? AND ended IS NULL",
      arguments: [time.milliseconds, person])
    return database.changesCount
  }

  func forgetSessions(before time: Instant) throws {
    try database.execute(sql: "DELETE FROM web_session WHERE created < ?", arguments: [time.milliseconds])
  }

  func invitation(digest: [UInt8]) throws -> WebInvitation? {
    try Row.fetchOne(
      database, sql: "SELECT * FROM web_invitation WHERE digest = ? AND used IS NULL", arguments: [Data(digest)]
    ).map(WebInvitation.init)
  }

  func add(_ invitation: WebInvitation) throws {
    try database.execute(
      sql: "INSERT INTO web_invitation (digest, person, role, created, expires) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        Data(invitation.digest), invitation.person, invitation.role.rawValue, invitation.created.milliseconds,
        invitation.expires.milliseconds,
      ])
  }

  func useInvitation(digest: [UInt8], at time: Instant) throws -> Bool {
    try database.execute(
      sql: "UPDATE web_invitation SET used = ? WHERE digest = ? AND used IS NULL",
      arguments: [time.milliseconds, Data(digest)])
    return database.changesCount == 1
  }

  func recoveryCodesLeft(of person: String) throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT COUNT(*) FROM recovery_code WHERE person = ? AND used IS NULL", arguments: [person]) ?? 0
  }

  func setRecoveryCodes(_ digests: [[UInt8]], of person: String, at time: Instant) throws {
    try database.execute(sql: "DELETE FROM recovery_code WHERE person = ?", arguments: [person])
    for digest in digests {
      try database.execute(
        sql: "INSERT INTO recovery_code (digest, person, created) VALUES (?, ?, ?)",
        arguments: [Data(digest), person, time.milliseconds])
    }
  }

  func useRecoveryCode(digest: [UInt8], of person: String, at time: Instant) throws -> Bool {
    try database.execute(
      sql: "UPDATE recovery_code SET used = ? WHERE digest = ? AND person = ? AND used IS NULL",
      arguments: [time.milliseconds, Data(digest), person])
    return database.changesCount == 1
  }

  func subject(_ subject: String) throws -> PersonSubject? {
    try Row.fetchOne(database, sql: "SELECT * FROM person_subject WHERE subject = ?", arguments: [subject])
      .map(PersonSubject.init)
  }

  func subjects() throws -> [PersonSubject] {
    try Row.fetchAll(database, sql: "SELECT * FROM person_subject ORDER BY subject").map(PersonSubject.init)
  }

  func set(_ subject: PersonSubject, at time: Instant) throws {
    try database.execute(
      sql: """
        INSERT INTO person_subject (subject, person, groups, created) VALUES (?, ?, ?, ?)
        ON CONFLICT (subject) DO UPDATE SET person = excluded.person, groups = excluded.groups
        """,
      arguments: [
        subject.subject, subject.person, try StoredText.write(.array(subject.groups.sorted().map { .string($0) })),
        time.milliseconds,
      ])
  }
}

extension StoredSession {
  fileprivate init(_ row: Row) throws {
    let (digest, granted): (Data, String) = (row["digest"], row["granted"])
    guard let method = Method(rawValue: row["method"]) else {
      throw ServiceError.inconsistent("a session cannot be read")
    }
    self.init(
      digest: Array(digest), person: row["person"], method: method,
      granted: Set(granted.split(separator: " ").compactMap { PersonRole(rawValue: String($0)) }),
      created: Instant(milliseconds: row["created"]), used: Instant(milliseconds: row["used"]))
  }
}

extension WebInvitation {
  fileprivate init(_ row: Row) throws {
    let digest: Data = row["digest"]
    guard let role = PersonRole(rawValue: row["role"]) else {
      throw ServiceError.inconsistent("an invitation cannot be read")
    }
    self.init(
      digest: Array(digest), person: row["person"], role: role, created: Instant(milliseconds: row["created"]),
      expires: Instant(milliseconds: row["expires"]))
  }
}

extension PersonSubject {
  fileprivate init(_ row: Row) throws {
    let groups = (try StoredText.read(row["groups"]).elements ?? []).compactMap { $0.text }
    self.init(subject: row["subject"], person: row["person"], groups: Set(groups))
  }
}
