import Foundation
import GRDB
import Vocabulary

extension SQLiteTransaction {
  func stateVersion(of workspace: String) throws -> StateVersion? {
    try StateVersion(
      Row.fetchOne(
        database.cachedStatement(
          sql: "SELECT * FROM state_version WHERE workspace = ? ORDER BY version DESC LIMIT 1"), arguments: [workspace])
    )
  }

  func stateVersion(_ version: Int64, of workspace: String) throws -> StateVersion? {
    try StateVersion(
      Row.fetchOne(
        database, sql: "SELECT * FROM state_version WHERE workspace = ? AND version = ?",
        arguments: [workspace, version]))
  }

  func stateVersions(of workspace: String, before: Int64?, limit: Int) throws -> [StateVersion] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM state_version WHERE workspace = ? AND version < ? ORDER BY version DESC LIMIT ?",
      arguments: [workspace, before ?? .max, limit]
    ).compactMap { try StateVersion($0) }
  }

  func stateContent(_ version: Int64, of workspace: String) throws -> [UInt8]? {
    try Data.fetchOne(
      database.cachedStatement(sql: "SELECT content FROM state_content WHERE workspace = ? AND version = ?"),
      arguments: [workspace, version]
    ).map { [UInt8]($0) }
  }

  func stateOutline(_ version: Int64, of workspace: String) throws -> [UInt8]? {
    try Data.fetchOne(
      database.cachedStatement(sql: "SELECT outline FROM state_content WHERE workspace = ? AND version = ?"),
      arguments: [workspace, version]
    ).map { [UInt8]($0) }
  }

  func add(_ version: StateVersion, content: [UInt8], outline: [UInt8]) throws {
    try database.execute(
      sql: """
        INSERT INTO state_version (workspace, version, serial, lineage, terraform, digest, previous, link, size,
          objects, origin, operation, lock, token, author, proposal, reason, created)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        version.workspace, version.version, version.serial, version.lineage, version.terraform, version.digest,
        version.previous, try version.link(), version.size, version.objects, version.origin.rawValue,
        version.operation, version.lockID, version.token, version.author, version.proposal, version.reason,
        version.created.milliseconds,
      ])
    try database.execute(
      sql: "INSERT INTO state_content (workspace, version, outline, content) VALUES (?, ?, ?, ?)",
      arguments: [version.workspace, version.version, Data(outline), Data(content)])
  }
}

extension StateVersion {
  fileprivate init?(_ row: Row?) throws {
    guard let row else { return nil }
    guard let origin = Origin(rawValue: row["origin"]) else {
      throw ServiceError.inconsistent("a version of a state has an unknown origin")
    }
    self.init(
      workspace: row["workspace"], version: row["version"], serial: row["serial"], lineage: row["lineage"],
      terraform: row["terraform"], digest: row["digest"], previous: row["previous"], size: row["size"],
      objects: row["objects"], origin: origin, operation: row["operation"], lockID: row["lock"], token: row["token"],
      author: row["author"], proposal: row["proposal"], reason: row["reason"],
      created: Instant(milliseconds: row["created"]))
    guard try link() == row["link"] else {
      throw ServiceError.inconsistent("version \(version) of the state of \"\(workspace)\" was changed")
    }
  }
}
