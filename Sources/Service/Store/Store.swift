/// Where a server keeps what it must not forget.
///
/// The contract: `write` runs its body alone and all or nothing; when it returns, what the body wrote survives a power
/// cut, and when it throws, nothing was written. A body may be run only once and must not wait for anything. `read`
/// sees one consistent state. Records of the ledger that a body appends become durable with what they tell of.
package protocol Store: Sendable {
  /// Looks at one consistent state.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (any StoreReading) throws -> Value
  ) async throws -> Value

  /// Changes the state, all or nothing; durable when it returns.
  func write<Value: Sendable>(
    _ point: CommitPoint, _ body: @escaping @Sendable (any StoreWriting) throws -> Value
  ) async throws -> Value
}

/// All that can be looked up.
package protocol StoreReading: SettingReading, WorkspaceReading, PersonReading, TokenReading, LedgerReading,
  ProposalReading, LeaseReading, StateReading, RestoreReading, NotificationReading, PasskeyReading, SignInReading,
  MachineReading
{}

/// All that can be changed, inside one transaction.
package protocol StoreWriting: StoreReading, SettingWriting, WorkspaceWriting, PersonWriting, TokenWriting,
  LedgerWriting, ProposalWriting, LeaseWriting, StateWriting, RestoreWriting, NotificationWriting, PasskeyWriting,
  SignInWriting, MachineWriting
{}
