import Vocabulary

/// Reads the clients whose options and operands a `ClientSpec` tells.
package enum ClientReader: NestingToolReader {
  package static let names = [
    "mysql", "mariadb", "mycli", "cqlsh", "clickhouse-client", "clickhouse-local", "clickhouse", "chc", "sqlcmd",
    "mssql-cli", "osql", "usql", "snowsql", "snow", "mysqlsh",
  ]

  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    if invocation.name == "snow", invocation.arguments.first?.literal != "sql" {
      return PlatformReader.inspect(invocation, into: &inspection)
    }
    use(of: invocation, &inspection)?.inspect(into: &inspection)
  }

  package static func nested(in invocation: Invocation) -> [Invocation] {
    var apart = Inspection(facts: Facts())
    return use(of: invocation, &apart)?.shells() ?? []
  }

  private static func use(of invocation: Invocation, _ inspection: inout Inspection) -> DatabaseUse? {
    guard let name = invocation.name, let spec = ClientSpec.named(name),
      name != "snow" || invocation.arguments.first?.literal == "sql"
    else { return nil }
    let words = plainWords(name, invocation.arguments)
    let arguments = FileArguments(words, spec.grammar)
    var use = DatabaseUse(language: spec.language, address: DatabaseAddress(), sources: [], invocation: invocation)
    use.address = address(arguments, spec, invocation, &inspection)
    guard !spec.quiet.contains(where: { arguments.has($0) }) else { return use }
    for option in arguments.options {
      guard let value = option.value else { continue }
      if spec.texts.contains(option.name) { use.sources.append(.text(value)) }
      if spec.files.contains(option.name) { use.sources.append(.file(value)) }
    }
    if use.sources.isEmpty { use.sources = [.input] }
    return use
  }

  /// `clickhouse client …`, `sqlcmd query …`: the subcommand is left out.
  private static func plainWords(_ name: String, _ words: [ArgumentWord]) -> [ArgumentWord] {
    switch (name, words.first?.literal) {
    case ("clickhouse", "client"), ("clickhouse", "local"), ("snow", "sql"): return Array(words.dropFirst())
    case ("sqlcmd", "query"):
      return words.dropFirst().first.map { [ArgumentWord("-Q", evidence: $0.evidence)] + words.dropFirst() } ?? []
    default: return words
    }
  }

  private static func address(
    _ arguments: FileArguments, _ spec: ClientSpec, _ invocation: Invocation, _ inspection: inout Inspection
  ) -> DatabaseAddress {
    var address = DatabaseAddress()
    for option in arguments.options {
      guard let value = option.value else { continue }
      if spec.host.contains(option.name) { address.host = hostPart(value) }
      if spec.database.contains(option.name) { address.database = DatabaseWord.part(value, "the command") }
    }
    let port = arguments.value("port") ?? (spec.host.contains("S") ? nil : arguments.value("P"))
    address.port = port?.literal.flatMap { Int($0) }
    if let stored = spec.stored.lazy.compactMap({ arguments.value($0) }).first {
      // Its settings are kept in a file of the client: only the name can tell.
      let text = "\(DatabaseWord.text(stored)) of stored connections"
      address = address.either(DatabaseAddress(host: .init(text: text, evidence: "the command")))
    }
    if let operand = arguments.operands.first { take(operand, spec, &address) }
    if case .sql(.mysql, _) = spec.language { MySQLFiles.fill(&address, arguments, invocation, &inspection) }
    return address.filled(
      from: DatabaseVariables.address(
        host: spec.hostVariables, database: spec.databaseVariables, in: invocation.variables))
  }

  private static func take(_ operand: ArgumentWord, _ spec: ClientSpec, _ address: inout DatabaseAddress) {
    let text = DatabaseWord.text(operand)
    if let whole = DatabaseURL.address(text, from: "the command") {
      address = whole.either(address)
      return
    }
    switch spec.operands {
    case .none: break
    case .database:
      if text == "\0", address.host == nil { address.host = DatabaseWord.part(operand, operand.reasonUnknown ?? "") }
      address.database = address.database ?? DatabaseWord.part(operand, "the command")
    case .host, .url: address.host = address.host ?? hostPart(operand)
    }
  }

  /// `tcp:host,1433`, `host\instance`, `host:port`: the host alone.
  private static func hostPart(_ word: ArgumentWord) -> DatabaseAddress.Part? {
    var text = DatabaseWord.text(word)[...]
    if text.hasPrefix("tcp:") { text = text.dropFirst(4) }
    let host = text.hasPrefix("(") ? text.prefix { $0 != ")" } + ")" : text.prefix { $0 != "," && $0 != "\\" }
    return host.isEmpty ? nil : DatabaseAddress.Part(text: String(host), evidence: "the command")
  }
}
