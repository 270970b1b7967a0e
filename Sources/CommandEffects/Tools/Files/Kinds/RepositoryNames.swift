/// Knows a git repository's own files (gitrepository-layout(5)).
enum RepositoryNames {
  /// Whether losing what these components lead to loses history, references or a whole repository.
  static func isRepository(_ parts: some BidirectionalCollection<String>) -> Bool {
    guard let index = parts.firstIndex(where: isRepositoryFolder) else { return false }
    let inside = parts[parts.index(after: index)...]
    guard let first = inside.first else { return true }
    if inside.last?.hasSuffix(".lock") == true { return false }
    switch first {
    case "objects", "refs", "logs", "packed-refs", "head", "modules", "worktrees", "lfs", "config": return true
    default: return PathParts.isPattern(first)
    }
  }

  /// `.git`, and a bare repository such as `app.git`.
  static func isRepositoryFolder(_ name: String) -> Bool {
    name.hasSuffix(".git") || name == ".hg" || name == ".svn" || name == ".jj"
  }
}
