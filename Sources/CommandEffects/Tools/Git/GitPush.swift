import Vocabulary

/// `git push`: what it would take from the other repository.
enum GitPush {
  private static let grammar = GitGrammar(
    """
    v/verbose q/quiet repo= all branches mirror d/delete tags n/dry-run porcelain f/force force-with-lease? \
    force-if-includes recurse-submodules? thin receive-pack= exec= u/set-upstream progress prune verify \
    follow-tags signed? atomic o/push-option= 4/ipv4 6/ipv6
    """)

  static func inspect(_ line: GitCommandLine, into inspection: inout Inspection) {
    let options = GitOptions(line.words, grammar)
    guard !options.isHelp, !options.isOn("dry-run") else { return }
    noteSkippedChecks(line, into: &inspection)
    let refspecs = self.refspecs(options)
    if let evidence = options.word("mirror") ?? options.word("prune") {
      noteDeleted(
        nil, "git push --mirror or --prune deletes every branch there that is not here", evidence, line, options,
        &inspection)
      return
    }
    for refspec in refspecs { note(refspec, options, line, into: &inspection) }
    if refspecs.isEmpty, let evidence = forced(options) {
      noteRewritten(nil, evidence, line, options, &inspection)
    }
  }

  /// What is pushed where: `+SOURCE:DESTINATION`.
  private struct Refspec {
    var word: ArgumentWord
    var isForced: Bool
    /// Empty when the destination is deleted.
    var source: String
    /// Nil when it cannot be told.
    var destination: String?
  }

  private static func refspecs(_ options: GitOptions) -> [Refspec] {
    let namesOnlyBranch =
      options.operands.count == 1 && options.operands[0].literal.map(GitReferences.isProtected) == true
    let words =
      options.value("repo") == nil && !namesOnlyBranch ? Array(options.operands.dropFirst()) : options.operands
    return words.map { word in
      guard var text = word.literal else {
        return Refspec(
          word: word, isForced: word.knownPrefix.hasPrefix("+"), source: word.knownPrefix.hasPrefix(":") ? "" : "?",
          destination: nil)
      }
      let isForced = text.hasPrefix("+")
      if isForced { text.removeFirst() }
      guard let colon = text.firstIndex(of: ":") else {
        return Refspec(word: word, isForced: isForced, source: text, destination: text)
      }
      var destination = text[text.index(after: colon)...]
      let isForcedBehind = destination.hasPrefix("+")
      if isForcedBehind { destination.removeFirst() }
      return Refspec(
        word: word, isForced: isForced || isForcedBehind, source: String(text[..<colon]),
        destination: String(destination))
    }
  }

  private static func note(
    _ refspec: Refspec, _ options: GitOptions, _ line: GitCommandLine, into inspection: inout Inspection
  ) {
    let name = refspec.destination ?? refspec.word.display
    if refspec.source.isEmpty, refspec.word.literal != ":" || options.isOn("delete") {
      noteDeleted(
        name, "git push deletes \(name) in the other repository", refspec.word.evidence, line, options, &inspection)
    } else if let evidence = options.word("delete") {
      noteDeleted(
        name, "git push --delete deletes \(name) in the other repository", evidence.union(refspec.word.evidence), line,
        options, &inspection)
    } else if refspec.isForced {
      noteRewritten(name, refspec.word.evidence, line, options, &inspection)
    } else if let evidence = forced(options) {
      noteRewritten(name, evidence.union(refspec.word.evidence), line, options, &inspection)
    } else if let destination = refspec.destination, GitReferences.isProtected(destination) {
      notePushed(destination, refspec.word.evidence, line, options, &inspection)
    }
  }

  /// Where it is forced; a lease alone lets only what was seen be overwritten, and `--force` beside it undoes that.
  private static func forced(_ options: GitOptions) -> Evidence? {
    options.word("force")
  }

  private static func noteRewritten(
    _ name: String?, _ evidence: Evidence, _ line: GitCommandLine, _ options: GitOptions, _ inspection: inout Inspection
  ) {
    let isProtected = name.map(GitReferences.isProtected) ?? false
    let evidence = line.evidence().union(evidence)
    let place = place(name, line, options, &inspection)
    inspection.note(
      Effect(
        .replace, Resource(kind: "git reference", role: .data, name: name),
        reversibility: .recoverable(by: "another clone"), evidence: evidence))
    inspection.note(
      Finding(
        isProtected ? "git.protected-rewritten" : "git.history-rewritten", isProtected ? .critical : .high,
        "git push --force replaces \(name ?? "the branch") in the other repository, and commits that others pushed are gone from it",
        evidence: evidence, remedy: "`git push --force-with-lease` refuses when there are commits that were not seen",
        environment: place))
  }

  private static func noteDeleted(
    _ name: String?, _ message: String, _ evidence: Evidence, _ line: GitCommandLine, _ options: GitOptions,
    _ inspection: inout Inspection
  ) {
    let isProtected = name.map(GitReferences.isProtected) ?? true
    let evidence = line.evidence().union(evidence)
    let place = place(name, line, options, &inspection)
    inspection.note(
      Effect(
        .destroy, Resource(kind: "git reference", role: .data, name: name), extent: name == nil ? .many : .one,
        reversibility: .recoverable(by: "another clone"), evidence: evidence))
    inspection.note(
      Finding(
        isProtected ? "git.protected-rewritten" : "git.remote-deleted", isProtected ? .critical : .high, message,
        evidence: evidence, remedy: "let the branch be deleted where it is merged, or tag it first",
        environment: place))
  }

  private static func notePushed(
    _ name: String, _ evidence: Evidence, _ line: GitCommandLine, _ options: GitOptions, _ inspection: inout Inspection
  ) {
    let place = place(name, line, options, &inspection)
    inspection.note(
      Finding(
        "git.protected-pushed", .high, "git push puts commits straight on \(name), which others build and deploy from",
        evidence: line.evidence().union(evidence), remedy: "push a branch of its own and merge it by a pull request",
        environment: place))
  }

  /// `--no-verify`: the repository's own checks are left out.
  static func noteSkippedChecks(_ line: GitCommandLine, into inspection: inout Inspection) {
    let option = line.words.prefix(while: { $0.literal != "--" }).first { isNoVerify($0, line.verb) }
    let isElsewhere = line.setting("core.hookspath") != nil
    guard option != nil || isElsewhere else { return }
    let evidence = option.map { line.evidence($0) } ?? line.evidence()
    let how = option?.display ?? "with core.hooksPath set"
    inspection.note(
      Effect(.disarm, Resource(kind: "git hook", role: .protection), reversibility: .reversible, evidence: evidence))
    inspection.note(
      Finding(
        "git.checks-skipped", .high, "git \(line.verb ?? "") \(how) leaves out the repository's own checks",
        evidence: evidence, remedy: "mend what the checks complain about", environment: GitFinding.place(line)))
  }

  private static func isNoVerify(_ word: ArgumentWord, _ verb: String?) -> Bool {
    guard let text = word.literal, text.hasPrefix("--no-v") else { return false }
    return "--no-verify".hasPrefix(text) && (text.utf8.count > 7 || verb == "push")
  }

  /// What dies is in the other repository: that this one is temporary says nothing of it.
  private static func place(
    _ name: String?, _ line: GitCommandLine, _ options: GitOptions, _ inspection: inout Inspection
  ) -> Environment? {
    if GitRemote.isTemporary(options, line, asking: &inspection) {
      return Environment(name: nil, tier: .ephemeral, evidence: "the other repository lies in a temporary folder")
    }
    guard let name else { return nil }
    let sign = EnvironmentSign(.branch, name, from: "the branch \(name)")
    return Environment(name: nil, tier: .unknown, evidence: "the branch \(name)", signs: [sign])
  }
}
