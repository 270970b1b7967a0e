import Vocabulary

/// What a command would do to branches, tags and other names of commits, here and in other repositories.
enum GitReferenceLosses {
  private static let branchGrammar = GitGrammar(
    """
    v/verbose q/quiet t/track? u/set-upstream-to= unset-upstream color? r/remotes contains= no-contains= abbrev? \
    a/all d/delete D m/move M c/copy C l/list show-current create-reflog edit-description f/force merged? \
    no-merged? column? sort= points-at= i/ignore-case recurse-submodules format= omit-empty
    """)

  /// `branch`: deletion and moving by force.
  static func branch(_ line: GitCommandLine, into inspection: inout Inspection) {
    let options = GitOptions(line.words, branchGrammar)
    guard !options.isHelp, !options.isOn("list") else { return }
    if let evidence = options.word("D") ?? (options.isOn("delete") ? options.word("force") : nil) {
      guard !options.isOn("remotes") else { return }
      for name in options.operands where !GitReferences.isKeptElsewhere(name, line, asking: &inspection) {
        noteDropped("the branch \(name.display)", "git branch -D", evidence.union(name.evidence), line, &inspection)
      }
      return
    }
    let isOther = ["move", "M", "copy", "C"].contains { options.isOn($0) }
    if options.isOn("force"), !isOther, let name = options.operands.first {
      noteMoved(name, "git branch --force", line, into: &inspection)
    }
  }

  private static let tagGrammar = GitGrammar(
    """
    l/list n? d/delete v/verify a/annotate m/message= F/file= trailer= e/edit s/sign cleanup= u/local-user= f/force \
    create-reflog column? contains= no-contains= merged? no-merged? sort= points-at= format= color? i/ignore-case
    """)

  /// `tag -d`, and `tag -f` over one that is there.
  static func tag(_ line: GitCommandLine, into inspection: inout Inspection) {
    let options = GitOptions(line.words, tagGrammar)
    guard !options.isHelp, let evidence = options.word("delete") else { return }
    for name in options.operands {
      noteDropped("the tag \(name.display)", "git tag -d", evidence.union(name.evidence), line, &inspection)
    }
  }

  private static let referenceGrammar = GitGrammar("d/delete m/message= no-deref z stdin ref= f/force")

  /// `update-ref -d`, `symbolic-ref -d`, `notes prune|remove`, `replace -d`.
  static func reference(_ line: GitCommandLine, into inspection: inout Inspection) {
    let verb = line.verb ?? ""
    let options = GitOptions(line.words, referenceGrammar)
    guard !options.isHelp else { return }
    if verb == "notes" {
      guard let first = options.operands.first, ["prune", "remove"].contains(first.literal) else { return }
      noteDropped("notes", "git notes \(first.display)", first.evidence, line, &inspection)
      return
    }
    if options.isOn("stdin") {
      inspection.note(
        ToolFinding.unresolved(
          "what git update-ref is told on standard input", line.verbWord ?? line.invocation.program,
          evidence: line.evidence(), remedy: "name the reference on the command line",
          environment: GitFinding.place(line)))
      return
    }
    guard let evidence = options.word("delete"), let name = options.operands.first else { return }
    noteDropped("the reference \(name.display)", "git \(verb) -d", evidence.union(name.evidence), line, &inspection)
  }

  /// A branch that is made to point elsewhere: its own commits lose their name.
  static func noteMoved(
    _ name: ArgumentWord, _ command: String, _ line: GitCommandLine, into inspection: inout Inspection
  ) {
    if GitReferences.isKeptElsewhere(name, line, asking: &inspection) { return }
    noteDropped("where the branch \(name.display) stands now", command, name.evidence, line, &inspection)
  }

  private static func noteDropped(
    _ what: String, _ command: String, _ evidence: Evidence, _ line: GitCommandLine, _ inspection: inout Inspection
  ) {
    let evidence = line.evidence().union(evidence)
    inspection.note(
      Effect(
        .destroy, Resource(kind: "git reference", role: .data, name: what),
        reversibility: .recoverable(by: "the reflog, while it lasts"), evidence: evidence))
    inspection.note(
      GitFinding.nameDropped(
        "\(command) drops \(what); commits that nothing else holds can then be found in the reflog only", evidence,
        line, remedy: "`git branch -d` deletes a branch only when its commits are merged or pushed"))
  }
}
