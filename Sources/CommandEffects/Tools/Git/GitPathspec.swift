import Vocabulary

/// Tells paths from branches, and a clean folder from one with work in it, by a bounded look at the repository.
enum GitPathspec {
  /// Whether the only operand of `checkout` is a path: by its form, else by what lies there.
  static func isPath(_ word: ArgumentWord, _ line: GitCommandLine, asking inspection: inout Inspection) -> Bool {
    guard let text = word.literal else { return word.knownPrefix.hasPrefix("./") || word.display.contains("*") }
    if hasFormOfPath(text) { return true }
    guard let path = line.directory.resolve(text) else { return hasExtension(text) }
    switch inspection.ask(.status(path: path), for: "whether git checkout \(text) names a file") {
    case .status: return !isBranch(text, line, asking: &inspection)
    case .missing: return false
    default: return hasExtension(text)
    }
  }

  private static func hasFormOfPath(_ text: String) -> Bool {
    if text == "." || text == ".." { return true }
    if ["./", "../", "/", ":/", ":("].contains(where: { text.hasPrefix($0) }) { return true }
    return text.hasSuffix("/") || text.contains("*") || text.contains("?") || text.contains("[")
  }

  /// `main.go`, `README.md`: a dot and one to five small letters at the end; `v1.2` is no path.
  private static func hasExtension(_ text: String) -> Bool {
    let name = PathText.lastComponent(text)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return false }
    let ending = name.utf8[name.utf8.index(after: dot)...]
    return (1...5).contains(ending.count) && ending.allSatisfy { $0 >= 97 && $0 <= 122 }
  }

  /// Whether a branch of this name is there as a file of its own.
  private static func isBranch(_ name: String, _ line: GitCommandLine, asking inspection: inout Inspection) -> Bool {
    guard let path = line.directory.resolve(".git/refs/heads/" + name) else { return false }
    if case .status = inspection.ask(.status(path: path), for: "whether \(name) is a branch") { return true }
    return false
  }

  /// The root of the repository when a look at it shows no change that is not committed; nil when it may hold some.
  static func cleanWorktree(_ line: GitCommandLine, asking inspection: inout Inspection) -> String? {
    guard case .known(let path) = line.directory, line.invocation.variables.text("GIT_DIR") == nil,
      !line.words.contains(where: { $0.knownPrefix.hasPrefix("--git-dir") })
    else { return nil }
    // What the same text wrote or ran before may have changed what a look shows now.
    guard inspection.touchedPaths.isEmpty else { return nil }
    guard case .worktree(let status) = inspection.ask(.worktree(path: path), for: "whether work would be lost"),
      status.changes == .none
    else { return nil }
    return status.root
  }
}
