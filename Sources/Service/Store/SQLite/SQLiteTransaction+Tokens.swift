import Foundation
import GRDB
import Vocabulary

extension SQLiteTransaction {
  func token(digest: [UInt8]) throws -> Token? {
    try Row.fetchOne(database, sql: "SELECT * FROM token WHERE digest = ?", arguments: [Data(digest)]).map(Token.init)
  }

  func tokens() throws -> [Token] {
    try Row.fetchAll(database, sql: "SELECT * FROM token ORDER BY created, id").map(Token.init)
  }

  func add(_ token: Token, digest: [UInt8]) throws {
    try database.execute(
      sql: """
        INSERT INTO token (id, digest, role, name, owner, workspace, raw_state, reason, created, expires, revoked)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        token.id, Data(digest), token.role.rawValue, token.name, token.owner, token.workspace, token.readsRawState,
        token.reason, token.created.milliseconds, token.expires.milliseconds, token.revoked?.milliseconds,
      ])
  }

  func revokeToken(id: String, at time: Instant) throws -> Bool {
    try database.execute(
      sql: "UPDATE token SET revoked = ? WHERE id = ? AND revoked IS NULL", arguments: [time.milliseconds, id])
    return database.changesCount == 1
  }

  func revokeTokens(ofOwner owner: String, at time: Instant) throws -> Int {
    try database.execute(
      sql: "UPDATE token SET revoked = ? WHERE owner = ? AND revoked IS NULL AND expires > ?",
      arguments: [time.milliseconds, owner, time.milliseconds])
    return database.changesCount
  }
}

extension Token {
  fileprivate init(_ row: Row) throws {
    guard let role = TokenRole(rawValue: row["role"]) else {
      throw ServiceError.inconsistent("a token has an unknown role")
    }
    self.init(
      id: row["id"], role: role, name: row["name"], owner: row["owner"], workspace: row["workspace"],
      readsRawState: row["raw_state"], reason: row["reason"], created: Instant(milliseconds: row["created"]),
      expires: Instant(milliseconds: row["expires"]),
      revoked: (row["revoked"] as Int64?).map(Instant.init(milliseconds:)))
  }
}
