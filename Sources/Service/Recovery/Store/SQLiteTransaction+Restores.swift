import Foundation
import GRDB
import Recovery

extension SQLiteTransaction {
  func recoveryEntries(_ kind: JournalKind, of dataset: String, limit: Int) throws -> [[UInt8]] {
    try Data.fetchAll(
      database,
      sql: "SELECT content FROM recovery_entry WHERE dataset = ? AND kind = ? ORDER BY sequence DESC LIMIT ?",
      arguments: [dataset, kind.rawValue, limit]
    ).reversed().map { [UInt8]($0) }
  }

  func recoveryDatasets(with kind: JournalKind) throws -> [String] {
    try String.fetchAll(
      database, sql: "SELECT DISTINCT dataset FROM recovery_entry WHERE kind = ? ORDER BY dataset",
      arguments: [kind.rawValue])
  }

  func recoveryMark() throws -> Int64 {
    try Int64.fetchOne(
      database,
      sql: "SELECT MAX(sequence) FROM recovery_entry WHERE kind IN ('drill', 'control', 'acceptance')") ?? 0
  }

  func addRecoveryEntry(_ kind: JournalKind, of dataset: String, _ content: [UInt8]) throws {
    try database.execute(
      sql: "INSERT INTO recovery_entry (kind, dataset, content) VALUES (?, ?, ?)",
      arguments: [kind.rawValue, dataset, Data(content)])
  }
}
