import Vocabulary

/// Work that a program hands on: to a terminal, a daemon, a scheduler, another machine, which runs it there or later.
enum HandedWork {
  /// What would be run, as far as the words tell; empty for a program that hands nothing on.
  static func invocations(_ name: String, _ invocation: Invocation) -> [Invocation] {
    switch name {
    case "screen": ScreenWork.invocations(invocation)
    case "at", "batch": HandedJobs.at(invocation)
    case "crontab": HandedJobs.crontab(invocation)
    case "expect": HandedJobs.expect(invocation)
    case "vim", "nvim", "vi", "ex", "view", "gvim": EditorWork.invocations(invocation)
    case "nc", "ncat", "netcat", "telnet", "socat", "openssl": SocketRequests.invocations(name, invocation)
    case "curl", "wget", "http", "https", "xh", "xhs", "curlie", "awscurl":
      requests(HTTPStatements.calls(name, invocation), of: name, invocation)
    case "heroku", "wrangler", "turso", "pscale", "fly", "flyctl", "railway":
      RemoteCommands.invocations(name, invocation) + PlatformStatements.invocations(name, invocation)
    default: RemoteCommands.invocations(name, invocation)
    }
  }

  /// Statements for a database, and operations of a cloud, that requests carry.
  private static func requests(_ calls: [HTTPCall], of name: String, _ invocation: Invocation) -> [Invocation] {
    HTTPStatements.invocations(calls, invocation) + CloudRequests.invocations(calls, of: name, invocation)
  }

  /// Shell text that is run here, later or in the background.
  static func here(_ script: ArgumentWord, _ outer: Invocation) -> Invocation {
    NestedInvocations.shell(script, in: outer)
  }

  /// Shell text that is run where neither folder nor variables are known.
  static func elsewhere(_ script: ArgumentWord, _ outer: Invocation, _ folder: String) -> Invocation {
    var inner = NestedInvocations.shell(script, in: outer)
    inner.directory = .unknown(folder)
    inner.variables = Variables()
    return inner
  }

  /// Words as the one shell text that they are joined to, by blanks.
  static func joined(_ words: some Collection<ArgumentWord>) -> ArgumentWord? {
    guard let first = words.first else { return nil }
    guard words.count > 1 else { return first }
    let pieces = Array(words.map(\.pieces).joined(separator: [ArgumentWord.Piece.known(" ")]))
    let evidence = words.reduce(first.evidence) { $0.union($1.evidence) }
    return ArgumentWord(pieces: ArgumentWord.merged(pieces), evidence: evidence)
  }
}
