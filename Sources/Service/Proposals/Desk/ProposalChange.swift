import Decision
import Ledger

/// What a decision about a proposal leads to.
struct ProposalChange<Value: Sendable>: Sendable {
  /// The proposal as it becomes.
  var proposal: StoredProposal
  /// What whoever asked is told.
  var value: Value
  var records: [LedgerEntry]
  /// What is written besides; nil when nothing changes at all.
  var write: (@Sendable (any StoreWriting) throws -> Void)?

  /// A change that is written.
  init(
    _ proposal: StoredProposal, _ value: Value, records: [LedgerEntry],
    _ write: @escaping @Sendable (any StoreWriting) throws -> Void = { _ in }
  ) {
    self.proposal = proposal
    self.value = value
    self.records = records
    self.write = write
  }

  /// Nothing changes.
  init(unchanged proposal: StoredProposal, _ value: Value) {
    self.proposal = proposal
    self.value = value
    records = []
    write = nil
  }
}
