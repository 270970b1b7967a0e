import Vocabulary

/// The programs that git itself starts: aliases, transports, hooks of a command, editors, pagers.
enum GitPrograms {
  /// The invocations that a command line would start.
  static func nested(in line: GitCommandLine) -> [Invocation] {
    settings(line) + variables(line) + words(line)
  }

  /// Settings whose value is a shell text that this command runs.
  private static func settings(_ line: GitCommandLine) -> [Invocation] {
    line.settings.compactMap { name, value in
      let runs =
        name == "core.sshcommand" && isRemote(line)
        || ["core.pager", "core.editor", "sequence.editor", "core.fsmonitor", "diff.external", "credential.helper"]
          .contains(name)
        || name.hasPrefix("pager.") || name.hasSuffix(".textconv") || name.hasSuffix(".command")
      guard runs, !["true", "false", "", "cat", "less"].contains(value) else { return nil }
      return shell(value, line)
    }
  }

  /// Variables whose value is a shell text that this command runs.
  private static func variables(_ line: GitCommandLine) -> [Invocation] {
    var found: [Invocation] = []
    for name in ["GIT_EDITOR", "GIT_SEQUENCE_EDITOR", "GIT_EXTERNAL_DIFF", "GIT_PAGER"] {
      if case .set(let text) = line.invocation.variables.assigned[name] { found.append(shell(text, line)) }
    }
    for name in ["GIT_SSH_COMMAND", "GIT_SSH", "GIT_PROXY_COMMAND"] where isRemote(line) {
      if case .set(let text) = line.invocation.variables.assigned[name] { found.append(shell(text, line)) }
    }
    return found
  }

  /// Words that are a shell text or an argv.
  private static func words(_ line: GitCommandLine) -> [Invocation] {
    switch line.verb {
    case "submodule":
      guard let at = line.words.firstIndex(where: { $0.literal == "foreach" }) else { return [] }
      return argv(line.words[(at + 1)...].drop { ["--recursive", "--quiet", "-q"].contains($0.literal) }, line)
    case "bisect":
      guard line.words.first?.literal == "run" else { return [] }
      return argv(line.words.dropFirst(), line)
    case "rebase": return values(of: ["-x", "--exec"], line).map { shell($0, line) }
    case "filter-branch":
      let filters = ["env", "tree", "index", "parent", "msg", "commit", "tag-name"].map { "--\($0)-filter" }
      return values(of: filters, line).map { shell($0, line) }
    case "difftool", "mergetool": return values(of: ["-x", "--extcmd"], line).map { shell($0, line) }
    case "fetch", "pull", "clone", "push", "ls-remote", "archive":
      return values(of: ["--upload-pack", "-u", "--receive-pack", "--exec"], line)
        .filter { $0.literal?.contains(" ") ?? false }.map { shell($0, line) }
    default: return []
    }
  }

  /// One word is a shell text, several are an argv (git-submodule.txt).
  private static func argv(_ words: ArraySlice<ArgumentWord>, _ line: GitCommandLine) -> [Invocation] {
    guard let first = words.first else { return [] }
    if words.count == 1 { return [shell(first, line)] }
    return NestedInvocations.program(Array(words), in: located(line)).map { [$0] } ?? []
  }

  /// The values of options, joined by `=` or as the next word.
  private static func values(of names: [String], _ line: GitCommandLine) -> [ArgumentWord] {
    var found: [ArgumentWord] = []
    for (index, word) in line.words.enumerated() {
      for name in names {
        if word.literal == name, index + 1 < line.words.count {
          found.append(line.words[index + 1])
        } else if name.hasPrefix("--"), word.knownPrefix.hasPrefix(name + "=") {
          found.append(word.droppingBytes(name.utf8.count + 1))
        }
      }
    }
    return found
  }

  /// Whether the command speaks to another repository.
  static func isRemote(_ line: GitCommandLine) -> Bool {
    switch line.verb {
    case "fetch", "pull", "push", "clone", "ls-remote", "submodule", "remote", "send-pack", "fetch-pack": true
    case "archive": line.words.contains { $0.knownPrefix.hasPrefix("--remote") }
    default: false
    }
  }

  static func shell(_ text: String, _ line: GitCommandLine) -> Invocation {
    shell(ArgumentWord(text, evidence: line.evidence()), line)
  }

  static func shell(_ text: ArgumentWord, _ line: GitCommandLine) -> Invocation {
    NestedInvocations.shell(text, in: located(line))
  }

  private static func located(_ line: GitCommandLine) -> Invocation {
    var invocation = line.invocation
    invocation.directory = line.directory
    return invocation
  }
}
