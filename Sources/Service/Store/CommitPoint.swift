/// The name of every place where the server makes something durable.
///
/// A crash is tried before and after each of them, so a commit without a name cannot be written: the store asks for it.
package enum CommitPoint: String, Sendable, Hashable, CaseIterable {
  case serverIdentity
  case workspaceSet
  case personAdded
  case tokenCreated
  case tokenRevoked
  case ledgerAppended
  case stateLocked
  case stateUnlocked
  case stateWritten
  case stateRestored
  case stateAdopted
  case stateDeclared
  case stateLockFreed
  case stateReadRecorded
  case treeStored
  case proposalMade
  case planLeased
  case planStored
  case proposalPlanned
  case approvalGiven
  case approvalRefused
  case proposalReconsidered
  case proposalRejected
  case proposalCancelled
  case proposalExpired
  case proposalReconciled
  case applyLeased
  case applyBegun
  case leaseRenewed
  case leaseLost
  case logWritten
  case erroredStateStored
  case runFinished
  case clockWatched
  case serverMode
  case personRemoved
  case adminInvited
  case passkeyEnrolled
  case passkeyVouched
  case personInvited
  case sessionBegun
  case sessionUsed
  case sessionEnded
  case signInRefused
  case recoveryCodesMade
  case personLinked
  case siteNoted
}
