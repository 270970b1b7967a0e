import Foundation
import GRDB
import Ledger

extension SQLiteTransaction {
  func ledgerHead() throws -> LedgerHead {
    guard let file = try Data.fetchOne(database, sql: "SELECT file FROM ledger_head") else { return LedgerHead() }
    return try LedgerHead(file: [UInt8](file))
  }

  func ledgerLines(from sequence: Int, limit: Int) throws -> [[UInt8]] {
    try Data.fetchAll(
      database, sql: "SELECT line FROM ledger WHERE sequence >= ? ORDER BY sequence LIMIT ?",
      arguments: [sequence, limit]
    ).map { [UInt8]($0) }
  }

  func append(_ entries: [LedgerEntry]) throws {
    var head = try ledgerHead()
    let insertion = try database.cachedStatement(sql: "INSERT INTO ledger (sequence, line) VALUES (?, ?)")
    for entry in entries {
      let line = try LedgerRecord(sequence: head.size, previous: head.last, entry: entry).line()
      try insertion.execute(arguments: [head.size, Data(line)])
      line.withUnsafeBytes { head.append($0) }
    }
    try database.execute(
      sql: "INSERT INTO ledger_head (id, file) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET file = excluded.file",
      arguments: [Data(head.file())])
  }
}
