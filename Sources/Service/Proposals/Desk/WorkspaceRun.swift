import TerraformPlans
import Vocabulary

/// Tells the state backend which run has a workspace.
enum WorkspaceRun {
  /// A run begins, or its runner lives: the state is its to write until the lease is over.
  ///
  /// - Parameter isSigned: whether people approved it.
  static func hold(_ lease: StoredLease, isSigned: Bool, at now: Instant, in store: any StoreWriting) throws {
    try store.setStateRun(
      StateRun(
        proposal: lease.proposal, fencing: lease.fencing, bearer: lease.token, isApplying: true, isSigned: isSigned),
      of: lease.workspace, until: Instant(milliseconds: now.milliseconds + StoredLease.milliseconds))
  }

  /// Its runner fell silent: the workspace stays its own until a person says how it ended, and it writes no more.
  static func lose(_ fencing: Int64, of workspace: String, in store: any StoreWriting) throws {
    try store.loseStateRun(fencing, of: workspace)
  }

  /// Its end is known: the workspace is free, and a lock that it left too.
  static func end(_ fencing: Int64, of workspace: String, in store: any StoreWriting) throws {
    try store.endStateRun(fencing, of: workspace, freesLock: true)
  }
}
