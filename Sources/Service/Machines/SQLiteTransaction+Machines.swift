import GRDB
import Vocabulary

extension SQLiteTransaction {
  func machineReports() throws -> [MachineReport] {
    try Row.fetchAll(database, sql: "SELECT * FROM machine_report ORDER BY machine, token LIMIT 1000").map { row in
      MachineReport(
        machine: row["machine"], token: row["token"], teller: row["teller"],
        content: try StoredText.read(row["content"]), received: Instant(milliseconds: row["received"]))
    }
  }

  func set(_ report: MachineReport) throws {
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO machine_report (machine, token, teller, content, received) VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [
        report.machine, report.token, report.teller, try StoredText.write(report.content),
        report.received.milliseconds,
      ])
  }
}

extension SQLiteMigrations {
  static func machines(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE machine_report (
          machine TEXT NOT NULL, token TEXT NOT NULL, teller TEXT NOT NULL, content TEXT NOT NULL,
          received INTEGER NOT NULL, PRIMARY KEY (machine, token)
        ) STRICT, WITHOUT ROWID
        """)
  }
}
