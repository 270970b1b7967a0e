import Vocabulary

/// Commands of which a part loses work: stashes, worktrees, operations under way, plumbing, submodules.
enum GitOtherLosses {
  /// `stash drop` and `stash clear`.
  static func stash(_ line: GitCommandLine, into inspection: inout Inspection) {
    guard let verb = line.words.first(where: { $0.knownPrefix.utf8.first != UInt8(ascii: "-") }),
      verb.literal == "drop" || verb.literal == "clear", !asksForHelp(line)
    else { return }
    inspection.note(
      Effect(
        .destroy, Resource(kind: "git stash", role: .data), extent: verb.literal == "clear" ? .all : .one,
        reversibility: .irreversible, evidence: line.evidence(verb)))
    var finding = GitFinding.workDiscarded(
      "git stash \(verb.display) deletes work that was put aside and is committed nowhere", line.evidence(verb), line)
    finding.remedy = "`git stash branch NAME` makes a branch of it; `git stash list` shows what is there"
    inspection.note(finding)
  }

  private static let worktreeGrammar = GitGrammar("f/force")

  /// `worktree remove --force`.
  static func worktree(_ line: GitCommandLine, into inspection: inout Inspection) {
    guard line.words.first?.literal == "remove" else { return }
    let options = GitOptions(Array(line.words.dropFirst()), worktreeGrammar)
    guard !options.isHelp, let evidence = options.word("force"), let folder = options.operands.first else { return }
    var finding = GitFinding.workDiscarded(
      "git worktree remove --force deletes \(folder.display) with the changes in it",
      line.evidence(folder).union(evidence), line)
    finding.remedy = "`git worktree remove` without --force refuses when something would be lost"
    inspection.note(finding)
  }

  /// `merge --abort`, `rebase --abort` and the like: what was resolved so far is thrown away.
  static func sequence(_ line: GitCommandLine, into inspection: inout Inspection) {
    let word = line.words.prefix { $0.literal != "--" }.first { word in
      guard let text = word.literal, text.utf8.count > 4 else { return false }
      return "--abort".hasPrefix(text)
    }
    guard let word else { return }
    GitWorktreeLosses.note(
      "git \(line.verb ?? "") --abort throws away what was resolved so far", line, word.evidence, into: &inspection)
  }

  private static let readTreeGrammar = GitGrammar(
    "index-output= empty v/verbose m trivial aggressive reset prefix= u i n/dry-run exclude-per-directory=")

  /// `read-tree --reset -u`.
  static func readTree(_ line: GitCommandLine, into inspection: inout Inspection) {
    let options = GitOptions(line.words, readTreeGrammar)
    guard !options.isHelp, !options.isOn("dry-run"), let evidence = options.word("reset"), options.isOn("u") else {
      return
    }
    GitWorktreeLosses.note(
      "git read-tree --reset -u throws away every change that is not committed", line, evidence, into: &inspection)
  }

  private static let checkoutIndexGrammar = GitGrammar(
    "a/all f/force q/quiet n/no-create z stdin temp prefix= stage= u/index ignore-skip-worktree-bits")

  /// `checkout-index --force`.
  static func checkoutIndex(_ line: GitCommandLine, into inspection: inout Inspection) {
    let options = GitOptions(line.words, checkoutIndexGrammar)
    guard !options.isHelp, let evidence = options.word("force"), options.value("prefix") == nil else { return }
    GitWorktreeLosses.note(
      "git checkout-index --force overwrites files by what is staged", line, evidence, into: &inspection)
  }

  private static let submoduleGrammar = GitGrammar(
    "q/quiet f/force all init remote N/no-fetch checkout merge rebase recursive reference= depth= j/jobs= filter=")

  /// `submodule deinit --force` and `submodule update --force`.
  static func submodule(_ line: GitCommandLine, into inspection: inout Inspection) {
    guard let verb = line.words.first(where: { $0.knownPrefix.utf8.first != UInt8(ascii: "-") }),
      verb.literal == "deinit" || verb.literal == "update"
    else { return }
    let options = GitOptions(line.words, submoduleGrammar)
    guard !options.isHelp, let evidence = options.word("force") else { return }
    var finding = GitFinding.workDiscarded(
      "git submodule \(verb.display) --force throws away the changes in submodules",
      line.evidence(verb).union(evidence),
      line)
    finding.remedy = "`git submodule foreach git status --short` shows what would be lost"
    inspection.note(finding)
  }

  private static let commitGrammar = GitGrammar(
    """
    q/quiet v/verbose F/file= author= date= m/message= c/reedit-message= C/reuse-message= fixup= squash= \
    reset-author trailer= s/signoff t/template= e/edit cleanup= status S/gpg-sign? a/all i/include interactive \
    p/patch o/only n/no-verify dry-run short branch ahead-behind porcelain long z/null amend no-post-rewrite \
    u/untracked-files? pathspec-from-file= pathspec-file-nul allow-empty allow-empty-message
    """)

  /// `commit --no-verify` and `commit -n`.
  static func commit(_ line: GitCommandLine, into inspection: inout Inspection) {
    let options = GitOptions(line.words, commitGrammar)
    guard !options.isHelp, !options.isOn("dry-run"), let evidence = options.word("no-verify") else { return }
    inspection.note(
      Effect(
        .disarm, Resource(kind: "git hook", role: .protection), reversibility: .reversible,
        evidence: line.evidence().union(evidence)))
    inspection.note(
      Finding(
        "git.checks-skipped", .high, "git commit --no-verify leaves out the repository's own checks",
        evidence: line.evidence().union(evidence), remedy: "mend what the checks complain about",
        environment: GitFinding.place(line)))
  }

  private static func asksForHelp(_ line: GitCommandLine) -> Bool {
    line.words.contains { $0.literal == "--help" || $0.literal == "-h" }
  }
}
