import GRDB

extension SQLiteTransaction {
  func setting(_ name: SettingName) throws -> String? {
    try String.fetchOne(database, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name.rawValue])
  }

  func set(_ name: SettingName, to value: String) throws {
    try database.execute(
      sql: "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      arguments: [name.rawValue, value])
  }
}
