import Vocabulary

/// Reads `git`: which work, which commits and which ways back a command would lose.
package enum GitReader: NestingToolReader {
  package static let names = ["git"]

  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let line = GitCommandLine(invocation)
    noteTransport(line, into: &inspection)
    guard !line.isHelp, let word = line.verbWord else { return }
    guard let verb = line.verb else {
      inspection.note(
        ToolFinding.unresolved(
          "which git command this is", word, remedy: "write the command's name itself",
          environment: GitFinding.place(line)))
      return
    }
    guard let kind = GitVerbs.kind(of: verb) else {
      noteHiddenAlias(verb, line, into: &inspection)
      if let expanded = alias(verb, line) { inspect(expanded, into: &inspection) }
      return
    }
    judge(kind, line, into: &inspection)
  }

  package static func nested(in invocation: Invocation) -> [Invocation] {
    let line = GitCommandLine(invocation)
    guard !line.isHelp, let verb = line.verb else { return [] }
    if GitVerbs.kind(of: verb) == nil, let text = line.setting("alias." + verb.lowercased()), text.hasPrefix("!") {
      let script = String(text.dropFirst()) + (line.words.isEmpty ? "" : " \"$@\"")
      return [GitPrograms.shell(script, line)]
    }
    return GitPrograms.nested(in: line)
  }

  /// An alias that the same text has made before counts as well (git-config.txt, `alias.*`).
  package static func nested(in invocation: Invocation, asking inspection: inout Inspection) -> [Invocation] {
    let line = GitCommandLine(invocation)
    guard let verb = line.verb, !line.isHelp else { return [] }
    if verb == "config" { noteAlias(line, into: &inspection) }
    guard GitVerbs.kind(of: verb) == nil, line.setting("alias." + verb.lowercased()) == nil,
      let text = inspection.choice("git alias " + verb.lowercased())?.name
    else { return nested(in: invocation) }
    if text.hasPrefix("!") {
      return [GitPrograms.shell(String(text.dropFirst()) + (line.words.isEmpty ? "" : " \"$@\""), line)]
    }
    let words = text.split { $0 == " " || $0 == "\t" }.map { ArgumentWord(String($0), evidence: line.evidence()) }
    guard let first = words.first?.literal, GitVerbs.kind(of: first) != nil else { return [] }
    var expanded = invocation
    expanded.arguments = words + line.words
    expanded.directory = line.directory
    return [expanded]
  }

  /// `git config alias.NAME TEXT`, `git config set alias.NAME TEXT`.
  private static func noteAlias(_ line: GitCommandLine, into inspection: inout Inspection) {
    guard let index = line.words.firstIndex(where: { $0.knownPrefix.lowercased().hasPrefix("alias.") }),
      let key = line.words[index].literal, index + 1 < line.words.count, let text = line.words[index + 1].literal
    else { return }
    inspection.choose(text, as: "git alias " + key.dropFirst("alias.".count).lowercased())
  }

  /// An alias of this call alone that stands for another git command (git-config.txt, `alias.*`).
  private static func alias(_ verb: String, _ line: GitCommandLine) -> Invocation? {
    guard let text = line.setting("alias." + verb.lowercased()), !text.hasPrefix("!") else { return nil }
    let words = text.split { $0 == " " || $0 == "\t" }.map { ArgumentWord(String($0), evidence: line.evidence()) }
    // An alias may not name itself, so each step leaves one out and the expansion ends.
    guard let first = words.first?.literal, first.lowercased() != verb.lowercased(),
      GitVerbs.kind(of: first) != nil || first.hasPrefix("-")
    else { return nil }
    var expanded = line.invocation
    expanded.arguments = words + line.words
    expanded.directory = line.directory
    return expanded
  }

  private static func judge(_ kind: GitVerbs.Kind, _ line: GitCommandLine, into inspection: inout Inspection) {
    switch kind {
    case .harmless: return
    case .reset: GitWorktreeLosses.reset(line, into: &inspection)
    case .checkout: GitWorktreeLosses.checkout(line, into: &inspection)
    case .switchBranch: GitWorktreeLosses.switchBranch(line, into: &inspection)
    case .restore: GitWorktreeLosses.restore(line, into: &inspection)
    case .clean: GitWorktreeLosses.clean(line, into: &inspection)
    case .remove: GitWorktreeLosses.remove(line, into: &inspection)
    case .stash: GitOtherLosses.stash(line, into: &inspection)
    case .worktree: GitOtherLosses.worktree(line, into: &inspection)
    case .sequence: GitOtherLosses.sequence(line, into: &inspection)
    case .readTree: GitOtherLosses.readTree(line, into: &inspection)
    case .checkoutIndex: GitOtherLosses.checkoutIndex(line, into: &inspection)
    case .submodule: GitOtherLosses.submodule(line, into: &inspection)
    case .commit: GitOtherLosses.commit(line, into: &inspection)
    case .branch: GitReferenceLosses.branch(line, into: &inspection)
    case .tag: GitReferenceLosses.tag(line, into: &inspection)
    case .reference: GitReferenceLosses.reference(line, into: &inspection)
    case .push: GitPush.inspect(line, into: &inspection)
    case .reflog: GitHistoryLosses.reflog(line, into: &inspection)
    case .collect: GitHistoryLosses.collect(line, into: &inspection)
    case .prune: GitHistoryLosses.prune(line, into: &inspection)
    case .rewrite: GitHistoryLosses.rewrite(line, into: &inspection)
    case .largeFiles: GitHistoryLosses.largeFiles(line, into: &inspection)
    }
  }

  /// An alias that is made for this call alone and runs a program, or whose text lies in a variable that is not known.
  private static func noteHiddenAlias(_ verb: String, _ line: GitCommandLine, into inspection: inout Inspection) {
    if let text = line.setting("alias." + verb.lowercased()), text.hasPrefix("!") {
      inspection.note(
        Finding(
          "git.foreign-program", .high, "git is told to run \(text.dropFirst()) under the name \(verb)",
          evidence: line.evidence(), remedy: "run the program itself", environment: GitFinding.place(line)))
    }
    guard line.hiddenSetting == "alias." + verb.lowercased() else { return }
    inspection.note(
      Finding(
        "command.unresolved", .high, "what the git alias \"\(verb)\" stands for cannot be told: it lies in a variable",
        evidence: line.evidence(), remedy: "write the git command itself", environment: GitFinding.place(line)))
  }

  /// A program that takes ssh's place and is none that is known for it.
  private static func noteTransport(_ line: GitCommandLine, into inspection: inout Inspection) {
    guard GitPrograms.isRemote(line) else { return }
    var texts = line.settings.filter { $0.name == "core.sshcommand" }.map(\.value)
    for name in ["GIT_SSH_COMMAND", "GIT_SSH", "GIT_PROXY_COMMAND"] {
      if case .set(let text) = line.invocation.variables.assigned[name] { texts.append(text) }
    }
    for text in texts {
      let program = text.split(separator: " ").first.map { PathText.lastComponent(String($0)) } ?? ""
      guard !program.isEmpty, !["ssh", "plink", "tortoiseplink", "autossh", "sshpass", "env"].contains(program) else {
        continue
      }
      inspection.note(
        Finding(
          "git.foreign-program", .high, "git is told to run \(program) in the place of ssh", evidence: line.evidence(),
          remedy: "leave the transport to ssh", environment: GitFinding.place(line)))
    }
  }
}
