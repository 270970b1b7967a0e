import GRDB
import Vocabulary

extension SQLiteTransaction {
  func person(named name: String) throws -> Person? {
    try Row.fetchOne(database, sql: "SELECT * FROM person WHERE name = ?", arguments: [name]).map(person)
  }

  func people() throws -> [Person] {
    try Row.fetchAll(database, sql: "SELECT * FROM person ORDER BY name").map(person)
  }

  func add(_ person: Person) throws {
    try database.execute(
      sql: "INSERT INTO person (name, role, created, effective, removed) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        person.name, person.role.rawValue, person.created.milliseconds, person.effective.milliseconds,
        person.removed?.milliseconds,
      ])
    for key in person.keys { try add(key, to: person.name) }
  }

  func add(_ key: PersonKey, to person: String) throws {
    try database.execute(
      sql: """
        INSERT INTO person_key (fingerprint, person, line, created, effective, removed) VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        key.fingerprint, person, key.line, key.created.milliseconds, key.effective.milliseconds,
        key.removed?.milliseconds,
      ])
  }

  func removePerson(named name: String, at time: Instant) throws -> Bool {
    try database.execute(
      sql: "UPDATE person_key SET removed = ? WHERE person = ? AND removed IS NULL",
      arguments: [time.milliseconds, name])
    try database.execute(
      sql: "UPDATE passkey SET removed = ? WHERE person = ? AND removed IS NULL",
      arguments: [time.milliseconds, name])
    _ = try endSessions(of: name, at: time)
    try database.execute(
      sql: "UPDATE person SET removed = ? WHERE name = ? AND removed IS NULL", arguments: [time.milliseconds, name])
    return database.changesCount == 1
  }

  private func person(_ row: Row) throws -> Person {
    let name: String = row["name"]
    guard let role = PersonRole(rawValue: row["role"]) else {
      throw ServiceError.inconsistent("a person has an unknown role")
    }
    let keys = try Row.fetchAll(
      database, sql: "SELECT * FROM person_key WHERE person = ? ORDER BY created, fingerprint", arguments: [name])
    return Person(
      name: name, role: role, keys: keys.map(PersonKey.init), created: Instant(milliseconds: row["created"]),
      effective: Instant(milliseconds: row["effective"]),
      removed: (row["removed"] as Int64?).map(Instant.init(milliseconds:)))
  }
}

extension PersonKey {
  fileprivate init(_ row: Row) {
    self.init(
      fingerprint: row["fingerprint"], line: row["line"], created: Instant(milliseconds: row["created"]),
      effective: Instant(milliseconds: row["effective"]),
      removed: (row["removed"] as Int64?).map(Instant.init(milliseconds:)))
  }
}
