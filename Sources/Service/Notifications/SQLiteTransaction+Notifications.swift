import Foundation
import GRDB
import Vocabulary

extension SQLiteTransaction {
  func notificationTargets() throws -> [NotificationTarget] {
    try Row.fetchAll(database, sql: "SELECT * FROM notification_target ORDER BY name").map(NotificationTarget.init)
  }

  func set(_ target: NotificationTarget) throws {
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO notification_target (name, kind, address, settings, topics, allowed, secret, position,
          attempts, next, created)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        target.name, target.kind.rawValue, target.address, try StoredText.write(.object(target.settings)),
        target.topics.map(\.rawValue).sorted().joined(separator: ","), target.allowed.joined(separator: ","),
        Data(target.sealedSecret), target.position, target.attempts, target.next.milliseconds,
        target.created.milliseconds,
      ])
  }

  func removeNotificationTarget(_ name: String) throws -> Bool {
    try database.execute(sql: "DELETE FROM notification_target WHERE name = ?", arguments: [name])
    return database.changesCount == 1
  }

  func advance(_ target: NotificationTarget, to position: Int64, attempts: Int64, next: Instant) throws {
    try database.execute(
      sql: "UPDATE notification_target SET position = ?, attempts = ?, next = ? WHERE name = ? AND created = ?",
      arguments: [position, attempts, next.milliseconds, target.name, target.created.milliseconds])
  }
}

extension SQLiteMigrations {
  static func notifications(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE notification_target (
          name TEXT PRIMARY KEY, kind TEXT NOT NULL, address TEXT NOT NULL, settings TEXT NOT NULL, topics TEXT NOT NULL,
          allowed TEXT NOT NULL, secret BLOB NOT NULL, position INTEGER NOT NULL, attempts INTEGER NOT NULL,
          next INTEGER NOT NULL, created INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """)
  }
}

extension NotificationTarget {
  fileprivate init(_ row: Row) throws {
    guard let kind = Kind(rawValue: row["kind"]), case .object(let settings) = try StoredText.read(row["settings"])
    else {
      throw ServiceError.inconsistent("a target of notifications cannot be read")
    }
    let list = { (name: String) in (row[name] as String).split(separator: ",").map(String.init) }
    self.init(
      name: row["name"], kind: kind, address: row["address"], settings: settings,
      topics: Set(list("topics").compactMap(NotificationTopic.init)), allowed: list("allowed"),
      sealedSecret: Array(row["secret"] as Data), position: row["position"], attempts: row["attempts"],
      next: Instant(milliseconds: row["next"]), created: Instant(milliseconds: row["created"]))
  }
}
