import Formats
import Foundation
import GRDB
import Vocabulary

extension SQLiteTransaction {
  func passkey(_ id: String) throws -> Passkey? {
    try Row.fetchOne(database, sql: "SELECT * FROM passkey WHERE id = ?", arguments: [id]).map(Passkey.init)
  }

  func passkeys() throws -> [Passkey] {
    try Row.fetchAll(database, sql: "SELECT * FROM passkey ORDER BY person, created, id").map(Passkey.init)
  }

  func add(_ passkey: Passkey) throws {
    try database.execute(
      sql: """
        INSERT INTO passkey (id, person, role, key, model, counter, synced, backed_up, transports, party, attestation,
          client_data, vouching, created, effective, removed)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        passkey.id, passkey.person, passkey.role.rawValue, Data(passkey.key.encoded), passkey.model,
        Int64(passkey.counter), passkey.isSynced, passkey.isBackedUp, passkey.transports.joined(separator: " "),
        passkey.party, Data(passkey.attestation), Data(passkey.clientData), passkey.vouching,
        passkey.created.milliseconds, passkey.effective?.milliseconds, passkey.removed?.milliseconds,
      ])
  }

  func setEffective(_ effective: Instant, ofPasskey id: String) throws {
    try database.execute(
      sql: "UPDATE passkey SET effective = ? WHERE id = ?", arguments: [effective.milliseconds, id])
  }

  func noteUse(ofPasskey id: String, counter: UInt32, after last: UInt32, isBackedUp: Bool) throws -> Bool {
    try database.execute(
      sql: "UPDATE passkey SET counter = ?, backed_up = ? WHERE id = ? AND counter = ? AND removed IS NULL",
      arguments: [Int64(counter), isBackedUp, id, Int64(last)])
    return database.changesCount == 1
  }
}

extension Passkey {
  fileprivate init(_ row: Row) throws {
    let encoded: Data = row["key"]
    guard let role = PersonRole(rawValue: row["role"]), let counter = UInt32(exactly: row["counter"] as Int64) else {
      throw ServiceError.inconsistent("a passkey cannot be read")
    }
    let transports: String = row["transports"]
    self.init(
      id: row["id"], person: row["person"], role: role, key: try COSEKey(Array(encoded)), model: row["model"],
      counter: counter, isSynced: row["synced"], isBackedUp: row["backed_up"],
      transports: transports.split(separator: " ").map { String($0) }, party: row["party"],
      attestation: Array(row["attestation"] as Data), clientData: Array(row["client_data"] as Data),
      vouching: row["vouching"], created: Instant(milliseconds: row["created"]),
      effective: (row["effective"] as Int64?).map(Instant.init(milliseconds:)),
      removed: (row["removed"] as Int64?).map(Instant.init(milliseconds:)))
  }
}
