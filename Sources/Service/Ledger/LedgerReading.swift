import Ledger

/// The server's records.
package protocol LedgerReading {
  /// How far the log has come.
  func ledgerHead() throws -> LedgerHead
  /// Lines without their line feeds, in order; fewer than the limit only at the end.
  func ledgerLines(from sequence: Int, limit: Int) throws -> [[UInt8]]
}

/// The server's records.
package protocol LedgerWriting {
  /// Appends records; they are durable with the rest of the transaction.
  func append(_ entries: [LedgerEntry]) throws
}
