import Vocabulary

/// Reads `redis-cli` and the clients of its kind: options, then one command, else standard input.
package enum RedisClientReader: ToolReader {
  package static let names = ["redis-cli", "valkey-cli", "keydb-cli", "iredis"]

  private static let grammar = OptionGrammar(
    short: "hpstauirndDX",
    long: """
      user= pass= sni= cacert= cacertdir= cert= key= tls-ciphers= tls-ciphersuites= eval= pattern= quoted-pattern= rdb= \
      functions-rdb= intrinsic-latency= lru-test= memkeys-samples= pipe-timeout= cursor= count= top= show-pushes= \
      askpass tls insecure raw no-raw quoted-input csv json quoted-json verbose stat latency latency-history \
      latency-dist replica slave pipe bigkeys memkeys keystats hotkeys scan ldb ldb-sync-mode cluster no-auth-warning \
      help version no-color url= dsn= socket= hostname= password= username= iredisrc= decode= client_name= verify-ssl= \
      prompt=
      """, permutes: false)

  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let arguments = FileArguments(invocation.arguments, grammar)
    var use = DatabaseUse(
      language: .redis, address: address(arguments, invocation), sources: [], invocation: invocation)
    defer { use.inspect(into: &inspection) }
    guard !arguments.has("help", "version", "scan", "bigkeys", "memkeys", "stat", "latency", "rdb") else { return }
    if let script = arguments.value("eval") {
      return inspectScript(script, use, into: &inspection)
    }
    if arguments.has("cluster") { return inspectCluster(arguments.operands, use, into: &inspection) }
    use.sources = arguments.operands.isEmpty ? [.input] : [.text(line(arguments.operands, invocation))]
  }

  /// The last of the options that name a host counts, but a socket counts over all of them (redis-cli.c,
  /// `parseOptions`); iredis takes its own `--url` over `-h`.
  private static func address(_ arguments: FileArguments, _ invocation: Invocation) -> DatabaseAddress {
    let isIRedis = invocation.name == "iredis"
    var host: DatabaseAddress.Part?
    var url: DatabaseAddress.Part?
    for option in arguments.options {
      guard let value = option.value else { continue }
      switch option.name {
      case "h", "hostname": host = DatabaseWord.part(value, "the command") ?? host
      case "u" where !isIRedis: host = hostPart(value) ?? host
      case "url": url = hostPart(value)
      case "dsn" where isIRedis, "d" where isIRedis:
        url = .init(text: "\(DatabaseWord.text(value)) of stored connections", evidence: "the command")
      default: break
      }
    }
    if isIRedis, url == nil, host == nil {
      url = DatabaseVariables.part("IREDIS_URL", in: invocation.variables).flatMap(hostPart)
    }
    let socket = arguments.value("s", "socket").flatMap { DatabaseWord.part($0, "the command") }
    let port = arguments.value("p").map { $0.literal.flatMap { Int($0) } } ?? (url == nil ? 6379 : nil)
    return DatabaseAddress(host: socket ?? url ?? host, port: arguments.has("u") ? nil : port)
  }

  /// The host of a URL; the path of such a URL is a number.
  private static func hostPart(_ url: ArgumentWord) -> DatabaseAddress.Part? {
    if let address = DatabaseURL.address(DatabaseWord.text(url), from: "the command") { return address.host }
    return url.literal == nil ? DatabaseWord.part(url, url.reasonUnknown ?? "the command") : nil
  }

  private static func hostPart(_ url: DatabaseAddress.Part) -> DatabaseAddress.Part? {
    DatabaseURL.address(url.text, from: url.evidence)?.host ?? (url.isKnown ? nil : url)
  }

  /// The words of the command as one line; what may be any number of keys is `*`.
  private static func line(_ words: [ArgumentWord], _ invocation: Invocation) -> ArgumentWord {
    var pieces: [ArgumentWord.Piece] = []
    for word in words {
      let isOpen = word.mayBeSeveral && word.knownPrefix.isEmpty
      pieces.append(.known(isOpen ? " * " : " \""))
      guard !isOpen else { continue }
      pieces += word.pieces.map { piece in
        guard case .known(let text) = piece else { return piece }
        return .known(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))
      }
      pieces.append(.known("\""))
    }
    let evidence = words.dropFirst().reduce(words[0].evidence) { $0.union($1.evidence) }
    return ArgumentWord(pieces: ArgumentWord.merged(pieces), evidence: evidence)
  }

  /// `--eval script.lua`: the file is Lua, not commands.
  private static func inspectScript(_ script: ArgumentWord, _ use: DatabaseUse, into inspection: inout Inspection) {
    let path = script.literal.flatMap(use.invocation.directory.resolve)
    var deed = SQLDeed(.unread, .unknown, text: "the script \(script.display)")
    if let path,
      case .contents(let bytes)? = inspection.ask(
        .contents(path: path, bound: DatabaseUse.fileBound), for: "the script \(script.display)")
    {
      deed = RedisCommand.deed(["EVAL", String(decoding: bytes, as: UTF8.self)])
    }
    guard deed.act != .read else { return }
    DatabaseConsequences.note(
      deed, at: use.address, server: use.language.serverName, evidence: script.evidence, into: &inspection)
  }

  /// `--cluster del-node`, `--cluster call HOST FLUSHALL`.
  private static func inspectCluster(
    _ operands: [ArgumentWord], _ use: DatabaseUse, into inspection: inout Inspection
  ) {
    guard let verb = operands.first?.literal else { return }
    let deed: SQLDeed
    switch verb {
    case "del-node", "reshard", "fix", "rebalance", "set-timeout", "import":
      deed = SQLDeed(.disarm, .replication, text: "the cluster's nodes and slots")
    case "call": deed = RedisCommand.deed(operands.dropFirst(2).map { DatabaseWord.text($0) })
    default: return
    }
    var address = use.address
    if operands.count > 1 {
      address = DatabaseURL.address("redis://" + DatabaseWord.text(operands[1]), from: "the command") ?? address
    }
    guard deed.act != .read else { return }
    DatabaseConsequences.note(
      deed, at: address, server: use.language.serverName, evidence: use.invocation.evidence, into: &inspection)
  }
}
