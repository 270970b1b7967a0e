import Vocabulary

/// What `tagout ledger verify` said of the records of act two.
struct LedgerCheck: Sendable, Hashable {
  var isVerified: Bool
  /// How many records the ledger holds.
  var records: Int

  init(isVerified: Bool, records: Int) {
    self.isVerified = isVerified
    self.records = records
  }

  /// Reads the outward contract's object; an empty ledger holds nothing that could be verified.
  init(_ answer: StructuredValue) {
    records = (answer["logs"]?.elements ?? []).reduce(0) { $0 + Int($1["records"]?.whole ?? 0) }
    isVerified = answer["verified"]?.truth == true && records > 0
  }
}
