import Vocabulary

/// Reads `cockroach`: its SQL shell, and the commands that take nodes or data away.
package enum CockroachReader: NestingToolReader {
  package static let names = ["cockroach"]

  private static let grammar = OptionGrammar(
    short: "edufp",
    long: """
      execute= database= url= host= port= user= file= certs-dir= format= set= insecure? watch= store= listen-addr= \
      join= help version timeout= drain-wait= wait=
      """)

  package static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let arguments = FileArguments(invocation.arguments, grammar)
    let use = use(arguments, invocation)
    let note = DatabaseNote(server: "CockroachDB", address: use.address, invocation: invocation)
    let words = arguments.operands.prefix(2).map { $0.literal ?? "" }
    guard !arguments.has("help", "version"), let verb = words.first else { return note.read(into: &inspection) }
    switch (verb, words.count > 1 ? words[1] : "") {
    case ("sql", _): use.inspect(into: &inspection)
    case ("node", "decommission"), ("node", "drain"), ("quit", _): note.note(SQLDeed(.disturb), into: &inspection)
    case ("debug", "reset-quorum"), ("debug", "unsafe-remove-dead-replicas"), ("debug", "recover"):
      note.note(SQLDeed(.disarm, .replication, text: "replicas of ranges"), into: &inspection)
    case ("userfile", "delete"), ("nodelocal", "delete"):
      note.note(SQLDeed(.deleteRows, .rows, names: ["a stored file"], narrowing: .some), into: &inspection)
    case ("demo", _), ("start", _), ("start-single-node", _), ("init", _), ("node", _), ("version", _), ("debug", _),
      ("cert", _), ("gen", _), ("userfile", _), ("nodelocal", _), ("workload", _), ("auth-session", _), ("help", _),
      ("statement-diag", _), ("import", _), ("convert-url", _), ("connect", _), ("mt", _), ("encode-uri", _):
      note.read(into: &inspection)
    default:
      inspection.note(
        ToolFinding.unknownVerb(arguments.operands[0], of: "cockroach", remedy: "look it up first: cockroach help"))
    }
  }

  package static func nested(in invocation: Invocation) -> [Invocation] {
    use(FileArguments(invocation.arguments, grammar), invocation).shells()
  }

  private static func use(_ arguments: FileArguments, _ invocation: Invocation) -> DatabaseUse {
    var address = DatabaseAddress()
    if let url = arguments.value("url") {
      address =
        DatabaseURL.address(DatabaseWord.text(url), from: "the command")
        ?? DatabaseAddress(host: DatabaseWord.part(url, url.reasonUnknown ?? "--url"))
    }
    if let host = arguments.value("host").flatMap({ DatabaseWord.part($0, "the command") }) {
      // Of the two, the one that stands last counts.
      let names = arguments.options.map(\.name)
      let isLast = (names.lastIndex(of: "host") ?? 0) > (names.lastIndex(of: "url") ?? -1)
      if isLast || address.host == nil { address.host = host }
    }
    if let name = arguments.value("d", "database") { address.database = DatabaseWord.part(name, "the command") }
    if address.host == nil {
      address.host = DatabaseVariables.part("COCKROACH_HOST", in: invocation.variables)
      if let url = DatabaseVariables.part("COCKROACH_URL", in: invocation.variables) {
        address = DatabaseURL.address(url.text, from: url.evidence)?.filled(from: address) ?? address
      }
    }
    var use = DatabaseUse(
      language: .sql(.postgres, .psql), address: address, sources: [], invocation: invocation)
    for option in arguments.options {
      guard let value = option.value else { continue }
      if option.name == "e" || option.name == "execute" { use.sources.append(.text(value)) }
      if option.name == "f" || option.name == "file" { use.sources.append(.file(value)) }
    }
    if use.sources.isEmpty, arguments.operands.first?.literal == "sql" { use.sources = [.input] }
    return use
  }
}
