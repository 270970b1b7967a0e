import Vocabulary

/// Shells on other machines: the text is read, the folder and the variables there are not known.
enum RemoteWrapper {
  private static let wrapper = SimpleWrapper(
    options: .init(short: "BbcDEeFIiJLlmOoPpQRSWw", long: []))

  /// `ssh [option…] host [word…]`: the words are joined by spaces and given to the remote shell (ssh(1)).
  static func ssh(_ invocation: Invocation) -> Unwrapped {
    var words = wrapper.dropOptions(invocation.arguments[...])
    guard let host = words.popFirst() else { return .nothing }
    let options = invocation.arguments.prefix(invocation.arguments.count - words.count)
    // Options may stand behind the host too.
    words = wrapper.dropOptions(words)
    let remote = RemoteHost(ssh: host, settings: settings(Array(options), invocation))
    let there = shell(words, on: remote, named: host.display, invocation)
    let here = commands(in: Array(options)).map { NestedInvocations.shell($0, in: invocation) }
    guard !here.isEmpty else { return there }
    guard case .script(let text, _, var inner) = there else { return .several(here) }
    inner.program = ArgumentWord("sh", evidence: text.evidence)
    inner.arguments = [ArgumentWord("-c", evidence: text.evidence), text]
    return .several(here + [inner])
  }

  /// The shell texts that options have ssh run on this machine (ssh_config(5): `ProxyCommand`, `LocalCommand`).
  private static func commands(in options: [ArgumentWord]) -> [ArgumentWord] {
    options.indices.compactMap { index in
      let word = options[index]
      guard let found = word.knownPrefix.ranges(of: "Command=").first ?? word.knownPrefix.ranges(of: "Command ").first
      else { return nil }
      let name = word.knownPrefix[..<found.upperBound].dropLast().lowercased()
      let isGiven = name.hasPrefix("-") || (index > 0 && options[index - 1].knownPrefix.hasSuffix("o"))
      guard isGiven, ["proxycommand", "localcommand", "knownhostscommand"].contains(where: name.hasSuffix) else {
        return nil
      }
      var text = word
      let rest = String(word.knownPrefix[found.upperBound...])
      text.pieces = (rest.isEmpty ? [] : [.known(rest)]) + word.pieces.dropFirst()
      return text
    }
  }

  /// Programs that run one shell text on many machines: `pssh -H host word…`, `pdsh -w hosts word…` (their manuals).
  static func several(_ name: String, _ invocation: Invocation) -> Unwrapped {
    let isParallel = name == "pssh" || name == "parallel-ssh"
    let options = SimpleWrapper(
      options: isParallel
        ? .init(
          short: "HhlptoexXO",
          long: [
            "host", "hosts", "user", "par", "timeout", "outdir", "errdir", "extra-args", "extra-arg", "option",
          ])
        : .init(short: "wxgGXlutfRSmcHo", long: ["hosts", "nodes", "group", "machine", "worker", "user", "fanout"]))
    let words = options.dropOptions(invocation.arguments[...])
    let before = invocation.arguments.prefix(invocation.arguments.count - words.count)
    let marks: Set<String> = isParallel ? ["-H", "--host"] : ["-w", "-g", "-m", "--nodes", "--hosts", "--machine"]
    let host = before.indices.dropLast().first { marks.contains(before[$0].literal ?? "") }.map { before[$0 + 1] }
    guard !words.isEmpty else { return .nothing }
    let target = host ?? invocation.program
    return shell(words, on: RemoteHost(ssh: target, settings: nil), named: target.display, invocation)
  }

  /// `tsh ssh [option…] host word…`, `tailscale ssh host word…`.
  static func sshVerb(_ invocation: Invocation) -> Unwrapped? {
    guard let index = invocation.arguments.firstIndex(where: { $0.literal == "ssh" }) else { return nil }
    var inner = invocation
    inner.arguments = Array(invocation.arguments[(index + 1)...])
    return ssh(inner)
  }

  private static func shell(
    _ words: ArraySlice<ArgumentWord>, on remote: RemoteHost, named name: String, _ invocation: Invocation
  ) -> Unwrapped {
    var there = invocation
    there.directory = .unknown("the home folder on \(name)")
    there.variables = Variables()
    if !remote.isLoopback {
      there.host = remote
      there.place = remote.environment
    }
    there.input = absolute(invocation.input, in: invocation.directory)
    guard let first = words.first else { return .standardInput(there) }
    if words.count == 1 { return .script(first, arguments: [], there) }
    let pieces = Array(words.map(\.pieces).joined(separator: [ArgumentWord.Piece.known(" ")]))
    let evidence = words.reduce(first.evidence) { $0.union($1.evidence) }
    return .script(ArgumentWord(pieces: ArgumentWord.merged(pieces), evidence: evidence), arguments: [], there)
  }

  /// A file that feeds the shell there lies here: its path is told from the root.
  private static func absolute(_ input: StandardInput, in directory: WorkingDirectory) -> StandardInput {
    guard case .file(let word) = input, let path = word.literal.flatMap(directory.resolve) else { return input }
    return .file(ArgumentWord(path, evidence: word.evidence))
  }

  /// The client's settings: the file that `-F` names, else the user's own.
  private static func settings(_ options: [ArgumentWord], _ invocation: Invocation) -> String? {
    for (index, option) in options.enumerated() {
      guard let text = option.literal, text.hasPrefix("-F") else { continue }
      let value =
        text == "-F" ? (index + 1 < options.count ? options[index + 1].literal : nil) : String(text.dropFirst(2))
      return value.flatMap { HomePath.resolve($0, invocation.variables) ?? invocation.directory.resolve($0) }
    }
    return HomePath.resolve("~/.ssh/config", invocation.variables)
  }
}
