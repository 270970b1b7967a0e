import Vocabulary

/// Tells the state backend which run has a workspace.
enum WorkspaceRun {
  /// A run has begun, or its runner lives.
  static func hold(_ lease: StoredLease, in store: any StoreWriting) throws {}

  /// Its end is known: the workspace is free.
  static func end(_ fencing: Int64, of workspace: String, in store: any StoreWriting) throws {}
}
