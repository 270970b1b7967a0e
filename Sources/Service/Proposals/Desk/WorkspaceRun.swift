import TerraformPlans
import Vocabulary

/// Tells the state backend which run has a workspace.
enum WorkspaceRun {
  /// A run begins, or its runner lives: the state is its to write until the lease is over.
  static func hold(_ lease: StoredLease, at now: Instant, in store: any StoreWriting) throws {
    try store.setStateRun(
      StateRun(proposal: lease.proposal, fencing: lease.fencing, bearer: lease.token, isApplying: true),
      of: lease.workspace, until: Instant(milliseconds: now.milliseconds + StoredLease.milliseconds))
  }

  /// Its end is known: the workspace is free, and a lock that it left too.
  static func end(_ fencing: Int64, of workspace: String, in store: any StoreWriting) throws {
    try store.endStateRun(fencing, of: workspace, freesLock: true)
  }
}
