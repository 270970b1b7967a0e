import Vocabulary

/// Statements that a platform's own tool runs in a database that it keeps: `heroku pg:psql -c`, `wrangler d1 execute
/// --command`, `turso db shell NAME SQL`, `pscale shell NAME BRANCH <<< SQL`.
enum PlatformStatements {
  /// The client that a tool's command starts, and how statements are handed to it.
  private struct Client {
    /// The client and its words.
    var words: [String]
    /// What stands before a statement.
    var option: [String] = []
    /// Options of the tool that hold a statement, and a file with some.
    var statements: [String] = []
    var files: [String] = []
    /// Whether the first operand behind the command's own words is a statement.
    var takesOperand = false
    /// How many words of the line say what is done; those behind say to what.
    var length: Int
  }

  static func invocations(_ name: String, _ invocation: Invocation) -> [Invocation] {
    guard let tool = PlatformTool(named: name) else { return [] }
    let line = PlatformCommandLine(invocation.arguments, valued: tool.valued + valued(name))
    let words = line.words.map { $0.literal ?? "" }
    guard let client = client(name, words, line) else { return [] }
    return started(client, line, invocation)
  }

  private static func valued(_ name: String) -> [Substring] {
    switch name {
    case "heroku": ["c", "command", "f", "file", "credential"]
    case "pscale": ["e", "execute", "q", "query", "local-addr", "remote-addr", "role"]
    case "fly", "flyctl": ["d", "database", "u", "user", "p", "password"]
    default: ["command", "file"]
    }
  }

  private static func client(_ name: String, _ words: [String], _ line: PlatformCommandLine) -> Client? {
    switch name {
    case "heroku" where words.first == "pg:psql" || words.first == "psql":
      Client(words: ["psql"], option: ["-c"], statements: ["c", "command"], files: ["f", "file"], length: 1)
    case "heroku" where words.first == "redis:cli": Client(words: ["redis-cli"], length: 1)
    case "wrangler" where words.starts(with: ["d1", "execute"]) && line.has("remote"):
      Client(
        words: ["sqlite3", words.dropFirst(2).first ?? "d1"], statements: ["command"], files: ["file"], length: 2)
    case "turso" where words.starts(with: ["db", "shell"]):
      Client(words: ["sqlite3", words.dropFirst(2).first ?? "turso"], takesOperand: true, length: 2)
    case "pscale" where words.first == "shell":
      Client(
        words: ["mysql"], option: ["-e"], statements: ["e", "execute", "q", "query"], length: 1)
    case "fly", "flyctl": flyClient(words)
    case "railway" where words.first == "connect":
      Client(words: railwayClient(words.dropFirst().first ?? ""), length: 1)
    default: nil
    }
  }

  private static func flyClient(_ words: [String]) -> Client? {
    switch words.prefix(2) {
    case ["postgres", "connect"], ["pg", "connect"]: Client(words: ["psql"], length: 2)
    case ["redis", "connect"]: Client(words: ["redis-cli"], length: 2)
    default: nil
    }
  }

  /// The service's name tells what it is, as far as it does (Railway's CLI reference).
  private static func railwayClient(_ service: String) -> [String] {
    let service = service.lowercased()
    if service.contains("redis") { return ["redis-cli"] }
    if service.contains("mongo") { return ["mongosh"] }
    return [service.contains("mysql") || service.contains("maria") ? "mysql" : "psql"]
  }

  private static func started(
    _ client: Client, _ line: PlatformCommandLine, _ invocation: Invocation
  ) -> [Invocation] {
    func value(_ names: [String]) -> ArgumentWord? { line.options.last { names.contains($0.name) }?.value }
    let operand = client.takesOperand ? line.words.dropFirst(client.length + 1).first : nil
    let statement = value(client.statements) ?? operand
    let file = value(client.files)
    let evidence = (statement ?? file)?.evidence ?? invocation.evidence
    var argv = client.words.map { ArgumentWord($0, evidence: evidence) }
    if let statement { argv += client.option.map { ArgumentWord($0, evidence: evidence) } + [statement] }
    guard var inner = NestedInvocations.program(argv, in: invocation, from: evidence) else { return [] }
    inner.input = statement == nil ? file.map { .file($0) } ?? invocation.input : .nothing
    guard statement != nil || isHanded(inner.input) else { return [] }
    // The file lies here, the database elsewhere.
    if case .file(let word) = inner.input, let path = word.literal.flatMap(invocation.directory.resolve) {
      inner.input = .file(ArgumentWord(path, evidence: word.evidence))
    }
    inner.directory = .unknown("the platform's own folder")
    inner.variables = Variables()
    var place = PlatformTarget(line, operands: Array(line.words.dropFirst(client.length)), invocation).environment
    if place.tier == .unknown { place.evidence = "a database that \(invocation.name ?? "a platform") keeps" }
    inner.place = place
    return [inner]
  }

  private static func isHanded(_ input: StandardInput) -> Bool {
    switch input {
    case .text, .file, .output: true
    case .inherited, .nothing: false
    }
  }
}
