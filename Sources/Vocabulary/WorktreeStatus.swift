/// What a look at a git repository shows, without starting git.
package struct WorktreeStatus: Sendable, Hashable {
  /// Whether files that git knows differ from what is committed.
  package enum Changes: Sendable, Hashable {
    /// Folder, index and commit are the same, by git's own bookkeeping.
    case none
    /// One of the files that differ, relative to the root.
    case some(String)
    /// It cannot be told: why, in a few words.
    case unknown(String)
  }

  /// The absolute path of its top folder.
  package var root: String
  package var changes: Changes

  package init(root: String, changes: Changes) {
    self.root = root
    self.changes = changes
  }
}
