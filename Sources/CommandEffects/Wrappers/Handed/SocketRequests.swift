import Vocabulary

/// Requests that are written to a socket by hand: `printf 'FLUSHALL\r\n' | nc redis 6379`, `… > /dev/tcp/redis/6379`.
enum SocketRequests {
  /// The programs that send their standard input to a host and a port.
  private static let programs: Set<String> = ["nc", "ncat", "netcat", "telnet", "socat", "openssl"]

  /// The word that joins a shell to the connection: `nc -e /bin/sh`, `socat … EXEC:bash`.
  private static func shellWord(_ name: String, _ arguments: [ArgumentWord]) -> ArgumentWord? {
    let isSocat = name == "socat"
    for (index, word) in arguments.enumerated() {
      guard let text = word.literal else { continue }
      var started: Substring?
      if isSocat, let colon = text.firstIndex(of: ":"),
        ["EXEC", "SYSTEM", "SHELL"].contains(text[..<colon].uppercased())
      {
        started = text[text.index(after: colon)...].prefix { $0 != "," }
      } else if !isSocat, name != "openssl", let option = OptionWord(word),
        ["-e", "-c", "--exec", "--sh-exec"].contains(option.name)
      {
        started = (option.value ?? (index + 1 < arguments.count ? arguments[index + 1] : nil))?.literal.map { $0[...] }
      }
      guard let words = started?.split(separator: " ") else { continue }
      // A shell with a script of its own does what the script says.
      let last = words.last.map { PathText.lastComponent(String($0)) } ?? ""
      if Wrappers.isShell(last) || last == "-i" || last == "powershell" || last == "cmd.exe" { return word }
    }
    return nil
  }

  /// What the text asks for, as a program that is known would ask for it.
  static func invocations(_ name: String, _ invocation: Invocation) -> [Invocation] {
    guard programs.contains(name), case .text(let text) = invocation.input,
      let (host, port) = target(name, invocation.arguments)
    else { return [] }
    return request(text, to: host, port, in: invocation, invocation.evidence).map { [$0] } ?? []
  }

  /// What a text that goes to a port asks for.
  static func request(
    _ text: String, to host: String, _ port: Int, in outer: Invocation, _ evidence: Evidence
  ) -> Invocation? {
    let lines = text.split(whereSeparator: { $0 == "\n" || $0 == "\r" || $0 == "\r\n" })
    guard let first = lines.first else { return nil }
    let words = first.split(separator: " ")
    func started(_ argv: [String], _ input: StandardInput) -> Invocation? {
      var inner = NestedInvocations.program(
        argv.map { ArgumentWord($0, evidence: evidence) }, in: outer, from: evidence)
      inner?.input = input
      return inner
    }
    if words.count > 1, ["DELETE", "POST", "PUT", "PATCH", "GET", "HEAD"].contains(words[0]), words[1].hasPrefix("/") {
      let body = lines.dropFirst().last.map(String.init) ?? ""
      let data = words[0] == "DELETE" || words[0] == "GET" || words[0] == "HEAD" ? [] : ["-d", body]
      return started(["curl", "-X", String(words[0]), "http://\(host):\(port)\(words[1])"] + data, .nothing)
    }
    if first.lowercased().hasPrefix("flush_all") {
      return started(["redis-cli", "-h", host, "-p", String(port), "FLUSHALL"], .nothing)
    }
    guard (6370...6399).contains(port) || (7000...7005).contains(port) || port == 26379 else { return nil }
    // The protocol's own form gives lengths before each word (RESP): the words alone are the command.
    let isRaw = first.hasPrefix("*")
    let plain = isRaw ? lines.filter { !$0.hasPrefix("*") && !$0.hasPrefix("$") }.joined(separator: " ") : text
    return started(["redis-cli", "-h", host, "-p", String(port)], .text(plain + "\n"))
  }

  /// The host and the port of `/dev/tcp/HOST/PORT`, which bash connects to itself.
  static func target(ofDevice path: String) -> (host: String, port: Int)? {
    let parts = path.split(separator: "/")
    guard parts.count == 4, parts[0] == "dev", parts[1] == "tcp", let port = Int(parts[3]) else { return nil }
    return (String(parts[2]), port)
  }

  private static func target(_ name: String, _ arguments: [ArgumentWord]) -> (host: String, port: Int)? {
    let words = arguments.compactMap(\.literal)
    switch name {
    case "socat":
      let address = words.lazy.compactMap { word -> (host: String, port: Int)? in
        let parts = word.split(separator: ",", maxSplits: 1).first.map { $0.split(separator: ":") } ?? []
        guard parts.count == 3, ["tcp", "tcp4", "tcp6", "openssl", "ssl"].contains(parts[0].lowercased()) else {
          return nil
        }
        return Int(parts[2]).map { (String(parts[1]), $0) }
      }
      return address.first
    case "openssl":
      guard words.first == "s_client", let mark = words.firstIndex(of: "-connect"), mark + 1 < words.count else {
        return nil
      }
      let parts = words[mark + 1].split(separator: ":")
      return parts.count == 2 ? Int(parts[1]).map { (String(parts[0]), $0) } : nil
    default:
      let valued: Set<String> = ["-w", "-i", "-q", "-s", "-p", "-X", "-x", "-b", "-I", "-O", "-G"]
      var operands: [String] = []
      var isValue = false
      for word in words {
        defer { isValue = valued.contains(word) }
        if !isValue, !word.hasPrefix("-") { operands.append(word) }
      }
      guard operands.count > 1, let port = Int(operands[1]) else { return nil }
      return (operands[0], port)
    }
  }

  /// The control socket of HAProxy takes what answers requests out of its work (management guide, 9.3).
  static func inspect(_ name: String, _ invocation: Invocation, into inspection: inout Inspection) {
    guard programs.contains(name) else { return }
    if let word = shellWord(name, invocation.arguments) {
      inspection.note(
        Finding(
          "command.opaque-shell", .high, "\(name) gives a shell of this machine to whoever is at the other end",
          evidence: invocation.program.evidence.union(word.evidence),
          remedy: "let them log in with ssh, under a name of their own"))
    }
    guard name == "socat" || name == "nc" || name == "ncat", case .text(let text) = invocation.input,
      invocation.arguments.contains(where: { $0.display.contains("haproxy") })
    else { return }
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == ";" }).prefix(2).map { $0.lowercased() }
    guard let verb = words.first, ["disable", "shutdown", "del", "clear"].contains(verb) else { return }
    MachineFinding.noteStopped(
      "\(words.joined(separator: " ")) takes what answers requests out of the load balancer", .compute, invocation,
      into: &inspection)
  }
}
