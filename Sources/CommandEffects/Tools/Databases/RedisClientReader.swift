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
      help version no-color
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

  private static func address(_ arguments: FileArguments, _ invocation: Invocation) -> DatabaseAddress {
    var address = DatabaseAddress()
    if let url = arguments.value("u") {
      address = DatabaseURL.address(DatabaseWord.text(url), from: "the command") ?? address
      if address.host == nil, url.literal == nil { address.host = DatabaseWord.part(url, url.reasonUnknown ?? "-u") }
      // The path of such a URL is a number.
      address.database = nil
    }
    if let host = arguments.value("h") { address.host = DatabaseWord.part(host, "the command") }
    if let socket = arguments.value("s") { address.host = DatabaseWord.part(socket, "the command") }
    return address
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
