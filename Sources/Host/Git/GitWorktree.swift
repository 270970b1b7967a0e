import Vocabulary

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Looks at a git repository without starting git: is there work that is committed nowhere?
///
/// It errs to one side: a file that was only touched counts as changed, and what cannot be read is unknown.
enum GitWorktree {
  /// The most files that are looked at, and the most bytes of an index.
  private static let fileBound = 50_000
  private static let indexBound = 16 << 20

  /// `worktree` for the repository that a folder belongs to; `missing` when it belongs to none.
  static func status(of path: String) -> Fact {
    guard let repository = GitFolders.find(from: path) else { return .missing }
    return .worktree(WorktreeStatus(root: repository.root, changes: changes(in: repository)))
  }

  private static func changes(in repository: GitFolders) -> WorktreeStatus.Changes {
    let path = repository.own + "/index"
    var information = stat()
    guard SystemCalls.status(of: path, &information) == 0 else { return .unknown("it has no index") }
    guard case .contents(let bytes) = HostFiles.contents(of: path, bound: indexBound), let index = GitIndex(bytes),
      !index.isPartial, index.entries.count <= fileBound
    else { return .unknown("its index cannot be read") }
    let written = (UInt32(truncatingIfNeeded: information.st_mtim.tv_sec), UInt32(information.st_mtim.tv_nsec))
    for entry in index.entries where !isUnchanged(entry, under: repository.root, before: written) {
      return .some(String(decoding: entry.path, as: UTF8.self))
    }
    guard let tree = index.tree else { return .unknown("something may be staged") }
    guard let commit = repository.head, let committed = GitObjects(folder: repository.common).tree(ofCommit: commit)
    else { return .unknown("its last commit cannot be read") }
    return committed == tree ? .none : .some("what is staged")
  }

  /// Whether a file is as the index describes it, and was so before the index was written.
  private static func isUnchanged(_ entry: GitIndex.Entry, under root: String, before written: (UInt32, UInt32)) -> Bool
  {
    // A submodule is a repository of its own, and is left alone by what would be done to this one.
    if entry.mode == 0o160000 { return true }
    guard entry.isSettled, !entry.isSkipped else { return false }
    var information = stat()
    let path = root + "/" + String(decoding: entry.path, as: UTF8.self)
    guard path.withCString({ lstat($0, &information) }) == 0 else { return false }
    let modified = (
      UInt32(truncatingIfNeeded: information.st_mtim.tv_sec), UInt32(truncatingIfNeeded: information.st_mtim.tv_nsec)
    )
    guard information.st_mode & S_IFMT == mode_t(entry.mode) & S_IFMT,
      UInt32(truncatingIfNeeded: information.st_size) == entry.size, modified.0 == entry.modifiedSeconds,
      entry.modifiedNanoseconds == 0 || modified.1 == entry.modifiedNanoseconds
    else { return false }
    let isPlain = entry.mode & 0o170000 == 0o100000
    if isPlain, (information.st_mode & 0o100 != 0) != (entry.mode & 0o100 != 0) { return false }
    // Changed in the same instant as the index was written: git itself would compare the contents.
    return modified < written
  }
}
