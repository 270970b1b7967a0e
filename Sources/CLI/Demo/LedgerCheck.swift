/// What `tagout ledger verify` said of the records of act two.
struct LedgerCheck: Sendable, Hashable {
  var isVerified: Bool
  /// How many records the ledger holds.
  var records: Int
}
