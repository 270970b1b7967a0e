import Vocabulary

/// What a command would do to work that is committed nowhere: changes in the folder and in the index.
enum GitWorktreeLosses {
  private static let resetGrammar = GitGrammar(
    """
    q/quiet mixed soft hard merge keep recurse-submodules? p/patch N/intent-to-add pathspec-from-file= \
    pathspec-file-nul refresh U/unified= inter-hunk-context=
    """)

  /// `reset`: `--hard` and `--merge` overwrite what is changed.
  static func reset(_ line: GitCommandLine, into inspection: inout Inspection) {
    let options = GitOptions(line.words, resetGrammar)
    guard !options.isHelp else { return }
    for mode in ["hard", "merge"] {
      guard let evidence = options.word(mode) else { continue }
      let target = options.operands.first.map { " to \($0.display)" } ?? ""
      note(
        "git reset --\(mode)\(target) throws away every change that is not committed", line, evidence,
        into: &inspection)
      return
    }
    noteHidden(options.operands, line, "reset", into: &inspection)
  }

  private static let checkoutGrammar = GitGrammar(
    """
    b= B= l guess overlay q/quiet recurse-submodules? progress m/merge conflict= d/detach t/track? f/force \
    orphan= overwrite-ignore ignore-other-worktrees 2/ours 3/theirs p/patch ignore-skip-worktree-bits \
    pathspec-from-file= pathspec-file-nul U/unified= inter-hunk-context=
    """)

  /// `checkout`: of paths it overwrites files; `--force` overwrites them all; `-B` moves a branch.
  static func checkout(_ line: GitCommandLine, into inspection: inout Inspection) {
    let options = GitOptions(line.words, checkoutGrammar)
    guard !options.isHelp else { return }
    if let evidence = options.word("force") {
      note("git checkout --force throws away every change that is not committed", line, evidence, into: &inspection)
      return
    }
    if let name = options.value("B") {
      GitReferenceLosses.noteMoved(name, "git checkout -B", line, into: &inspection)
      return
    }
    if options.value("b") != nil || options.value("orphan") != nil { return }
    if options.isOn("detach") || options.isOn("track") { return }
    guard let path = pathOfCheckout(options, line, asking: &inspection) else { return }
    note(
      "git checkout overwrites \(path.display) by what is committed or staged, and the changes in it are gone", line,
      path.evidence, into: &inspection)
  }

  /// The path that `checkout` would overwrite; nil when it switches branches.
  private static func pathOfCheckout(
    _ options: GitOptions, _ line: GitCommandLine, asking inspection: inout Inspection
  ) -> ArgumentWord? {
    if let file = options.value("pathspec-from-file") { return file }
    if let marker = line.words.firstIndex(where: { $0.literal == "--" }), marker + 1 < line.words.count {
      return line.words[marker + 1]
    }
    if options.isOn("patch") { return options.operands.last ?? line.verbWord }
    switch options.operands.count {
    case 0: return nil
    case 1:
      let word = options.operands[0]
      return GitPathspec.isPath(word, line, asking: &inspection) ? word : nil
    default: return options.operands[1]
    }
  }

  private static let switchBranchGrammar = GitGrammar(
    """
    c/create= C/force-create= guess discard-changes q/quiet recurse-submodules? progress m/merge conflict= d/detach \
    t/track? f/force orphan= overwrite-ignore ignore-other-worktrees
    """)

  /// `switch`: only when it is told to discard changes.
  static func switchBranch(_ line: GitCommandLine, into inspection: inout Inspection) {
    let options = GitOptions(line.words, switchBranchGrammar)
    guard !options.isHelp else { return }
    for name in ["force", "discard-changes"] {
      guard let evidence = options.word(name) else { continue }
      note("git switch --\(name) throws away every change that is not committed", line, evidence, into: &inspection)
      return
    }
    if let name = options.value("force-create") {
      GitReferenceLosses.noteMoved(name, "git switch -C", line, into: &inspection)
    }
  }

  private static let restoreGrammar = GitGrammar(
    """
    s/source= S/staged W/worktree ignore-unmerged overlay q/quiet recurse-submodules? progress m/merge conflict= \
    2/ours 3/theirs p/patch ignore-skip-worktree-bits pathspec-from-file= pathspec-file-nul U/unified= \
    inter-hunk-context=
    """)

  /// `restore`: overwrites files unless it only works on the index.
  static func restore(_ line: GitCommandLine, into inspection: inout Inspection) {
    let options = GitOptions(line.words, restoreGrammar)
    guard !options.isHelp else { return }
    // Without a word about either it works on the folder (builtin/checkout.c, `checkout_main`).
    let worksOnFolder = options.state("worktree") ?? (options.state("staged") == nil)
    guard worksOnFolder else { return }
    guard let what = options.operands.first ?? options.value("pathspec-from-file") ?? patchWord(options, line) else {
      return
    }
    note(
      "git restore overwrites \(what.display) by an older state, and the changes in it are gone", line, what.evidence,
      into: &inspection)
  }

  private static func patchWord(_ options: GitOptions, _ line: GitCommandLine) -> ArgumentWord? {
    options.isOn("patch") ? line.verbWord : nil
  }

  private static let cleanGrammar = GitGrammar("q/quiet n/dry-run f/force i/interactive d e/exclude= x X")

  /// `clean`: deletes what git does not know.
  static func clean(_ line: GitCommandLine, into inspection: inout Inspection) {
    let options = GitOptions(line.words, cleanGrammar)
    guard !options.isHelp, !options.isOn("dry-run") else { return }
    let setting = line.setting("clean.requireforce")?.lowercased() ?? "true"
    let mustForce = !["false", "no", "off", "0", ""].contains(setting)
    guard
      let evidence = options.word("force") ?? options.word("interactive") ?? (mustForce ? nil : line.verbWord?.evidence)
    else { return }
    let what =
      options.isOn("X")
      ? "every ignored file: builds, and .env and states as well"
      : "files that git does not know\(options.isOn("x") ? ", ignored ones such as .env too" : "")"
    note(
      "git clean deletes \(what), and nothing brings them back",
      line, evidence, remedy: "`git clean -nd` shows what would go; `git stash push -u` keeps it",
      into: &inspection)
  }

  private static let removeGrammar = GitGrammar(
    "n/dry-run q/quiet cached f/force r ignore-unmatch sparse pathspec-from-file= pathspec-file-nul")

  /// `rm`: git itself refuses to remove what is changed unless it is forced.
  static func remove(_ line: GitCommandLine, into inspection: inout Inspection) {
    let options = GitOptions(line.words, removeGrammar)
    guard !options.isHelp, !options.isOn("dry-run"), !options.isOn("cached"), let evidence = options.word("force"),
      !options.operands.isEmpty || options.value("pathspec-from-file") != nil
    else { return }
    note("git rm --force removes files although they are changed", line, evidence, into: &inspection)
  }

  /// Notes what would be thrown away, unless a look at the repository shows that nothing is changed.
  static func note(
    _ message: String, _ line: GitCommandLine, _ evidence: Evidence, remedy: String? = nil,
    into inspection: inout Inspection
  ) {
    inspection.note(
      Effect(
        .destroy, Resource(kind: "git worktree", role: .data), extent: .many, reversibility: .irreversible,
        evidence: line.evidence().union(evidence)))
    if remedy == nil, let clean = GitPathspec.cleanWorktree(line, asking: &inspection) {
      inspection.note(
        Finding(
          "git.nothing-changed", .information, "\(message): there is none in \(clean)",
          evidence: line.evidence().union(evidence)))
      return
    }
    var finding = GitFinding.workDiscarded(message, line.evidence().union(evidence), line)
    if let remedy { finding.remedy = remedy }
    inspection.note(finding)
  }

  /// A word that may be an option which decides.
  static func noteHidden(
    _ words: [ArgumentWord], _ line: GitCommandLine, _ verb: String, into inspection: inout Inspection
  ) {
    guard let word = words.first(where: { $0.literal == nil && $0.knownPrefix.isEmpty && $0.mayBeSeveral }) else {
      return
    }
    inspection.note(
      ToolFinding.unresolved(
        "what git \(verb) is told", word, evidence: line.evidence(word), remedy: "write the options as literal words",
        environment: GitFinding.place(line)))
  }
}
