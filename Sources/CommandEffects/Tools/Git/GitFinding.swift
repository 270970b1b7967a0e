import Vocabulary

/// Makes the findings about git, so that one code always says the same.
enum GitFinding {
  /// Work that is committed nowhere would be gone.
  static func workDiscarded(_ message: String, _ evidence: Evidence, _ line: GitCommandLine) -> Finding {
    Finding(
      "git.work-discarded", .high, message, evidence: evidence,
      remedy: "`git stash push -u` first: it keeps the work and leaves the folder as clean", environment: place(line))
  }

  /// Commits would lose the name by which they are found.
  static func nameDropped(_ message: String, _ evidence: Evidence, _ line: GitCommandLine, remedy: String) -> Finding {
    Finding(
      "git.name-dropped", .high, message, evidence: evidence, remedy: remedy, environment: place(line))
  }

  /// What lets lost commits be found again would be gone.
  static func wayBackDestroyed(_ message: String, _ evidence: Evidence, _ line: GitCommandLine) -> Finding {
    Finding(
      "git.way-back-destroyed", .critical, message, evidence: evidence,
      remedy: "leave the reflog; `git gc` without --prune clears what is older than two weeks",
      environment: place(line))
  }

  /// Where it happens: a repository in a temporary folder may die at any time.
  static func place(_ line: GitCommandLine) -> Environment? {
    guard case .known(let path) = line.directory else { return nil }
    let parts = path.split(separator: "/").map(String.init)
    guard SystemLocations.isTemporary(parts, coversContents: false) else { return nil }
    return Environment(name: nil, tier: .ephemeral, evidence: "the repository lies in a temporary folder")
  }
}
