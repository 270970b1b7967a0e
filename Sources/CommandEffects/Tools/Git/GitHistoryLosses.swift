import Vocabulary

/// What a command would do to commits themselves, and to the ways by which lost ones are found again.
enum GitHistoryLosses {
  private static let reflogGrammar = GitGrammar(
    "n/dry-run verbose rewrite updateref stale-fix expire= expire-unreachable= all single-worktree")

  /// `reflog expire` and `reflog delete`.
  static func reflog(_ line: GitCommandLine, into inspection: inout Inspection) {
    guard let verb = line.words.first, ["expire", "delete", "drop"].contains(verb.literal) else { return }
    let options = GitOptions(Array(line.words.dropFirst()), reflogGrammar)
    guard !options.isHelp, !options.isOn("dry-run") else { return }
    if verb.literal == "expire" {
      // Without a time it keeps what is younger than ninety days.
      let times = options.values("expire") + options.values("expire-unreachable")
      guard let time = times.first(where: { !isOld($0.literal) }) else { return }
      note(
        "git reflog expire drops the entries by which lost commits are found again", time.evidence, line, &inspection)
    } else if !options.operands.isEmpty || options.isOn("all") {
      note(
        "git reflog \(verb.display) drops entries by which lost commits are found again", verb.evidence, line,
        &inspection)
    }
  }

  private static let collectGrammar = GitGrammar(
    "q/quiet prune? cruft max-cruft-size= aggressive auto detach force keep-largest-pack")

  /// `gc --prune=now`, `maintenance`, `repack`.
  static func collect(_ line: GitCommandLine, into inspection: inout Inspection) {
    if line.verb == "gc" {
      let options = GitOptions(line.words, collectGrammar)
      guard !options.isHelp else { return }
      if let time = options.value("prune"), !isOld(time.literal) {
        note(
          "git gc --prune=\(time.display) deletes commits that nothing names any more", time.evidence, line, &inspection
        )
        return
      }
    }
    for name in ["gc.pruneexpire", "gc.reflogexpire", "gc.reflogexpireunreachable"] {
      guard let time = line.setting(name), !isOld(time) else { continue }
      note(
        "git \(line.verb ?? "gc") with \(name)=\(time) deletes commits that nothing names any more",
        line.invocation.evidence, line, &inspection)
      return
    }
  }

  private static let pruneGrammar = GitGrammar("n/dry-run v/verbose progress expire= exclude-promisor-objects")

  /// `prune`: without a time, everything that nothing names.
  static func prune(_ line: GitCommandLine, into inspection: inout Inspection) {
    let options = GitOptions(line.words, pruneGrammar)
    guard !options.isHelp, !options.isOn("dry-run") else { return }
    if let time = options.value("expire"), isOld(time.literal) { return }
    note("git prune deletes commits that nothing names any more", line.evidence(), line, &inspection)
  }

  /// `filter-branch`, `filter-repo`: every commit is made anew.
  static func rewrite(_ line: GitCommandLine, into inspection: inout Inspection) {
    guard line.verb != "fast-import" || line.words.contains(where: { $0.literal == "--force" }) else { return }
    guard !line.words.contains(where: { ["--help", "-h", "--dry-run", "--analyze", "--version"].contains($0.literal) })
    else { return }
    let verb = line.verb ?? ""
    inspection.note(
      Effect(
        .replace, Resource(kind: "git history", role: .data), extent: .all,
        reversibility: .recoverable(by: "another clone"), evidence: line.evidence()))
    inspection.note(
      Finding(
        "git.history-rewritten", .high, "git \(verb) makes every commit anew, and the old ones lose their names",
        evidence: line.evidence(), remedy: "`git clone --mirror` the repository first, and rewrite the copy",
        environment: GitFinding.place(line)))
  }

  /// `lfs prune`, `annex drop --force`.
  static func largeFiles(_ line: GitCommandLine, into inspection: inout Inspection) {
    let words = line.words.compactMap { $0.literal }
    guard let verb = words.first, !words.contains("--dry-run"), !words.contains("--help") else { return }
    let isForced = words.contains("--force") || words.contains("-f")
    switch (line.verb, verb) {
    case ("lfs", "prune") where isForced || words.contains("--no-verify-remote"),
      ("annex", "drop") where isForced, ("annex", "dropunused") where isForced, ("annex", "uninit"):
      note(
        "git \(line.verb ?? "") \(verb) deletes large files that may be nowhere else", line.evidence(), line,
        &inspection)
    default: return
    }
  }

  private static func note(
    _ message: String, _ evidence: Evidence, _ line: GitCommandLine, _ inspection: inout Inspection
  ) {
    let evidence = line.evidence().union(evidence)
    inspection.note(
      Effect(
        .disarm, Resource(kind: "git reflog", role: .backup), extent: .all, reversibility: .irreversible,
        evidence: evidence))
    inspection.note(GitFinding.wayBackDestroyed(message, evidence, line))
  }

  /// Whether a time leaves git's own two weeks: `never`, or a date of weeks, months and years ago.
  private static func isOld(_ time: String?) -> Bool {
    guard let time = time?.lowercased() else { return false }
    if time == "never" || time == "false" { return true }
    guard let count = Int(time.prefix { $0.isNumber }) else { return false }
    let unit = time.drop { !$0.isLetter }
    if unit.hasPrefix("week") { return count >= 2 }
    if unit.hasPrefix("day") { return count >= 14 }
    return unit.hasPrefix("month") || unit.hasPrefix("year") ? count >= 1 : false
  }
}
