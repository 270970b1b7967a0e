import Vocabulary

/// Statements that a platform's own tool runs in a database that it keeps: `heroku pg:psql -c`, `wrangler d1 execute
/// --command`, `turso db shell NAME SQL`.
enum PlatformStatements {
  static func invocations(_ name: String, _ invocation: Invocation) -> [Invocation] {
    guard let tool = PlatformTool(named: name) else { return [] }
    let line = PlatformCommandLine(invocation.arguments, valued: tool.valued + ["c", "command", "file"])
    let words = line.words.map { $0.literal ?? "" }
    switch name {
    case "heroku" where words.first == "pg:psql" || words.first == "psql":
      return client("psql", ["-c"], statement(line), line, 1, invocation)
    case "wrangler" where words.starts(with: ["d1", "execute"]) && line.has("remote"):
      return client("sqlite3", [words.dropFirst(2).first ?? "d1"], statement(line), line, 2, invocation)
    case "turso" where words.starts(with: ["db", "shell"]):
      return client(
        "sqlite3", [words.dropFirst(2).first ?? "turso"], line.words.dropFirst(3).first, line, 2, invocation)
    default: return []
    }
  }

  private static func statement(_ line: PlatformCommandLine) -> ArgumentWord? {
    line.options.last { ["c", "command"].contains($0.name) }?.value
  }

  private static func client(
    _ program: String, _ options: [String], _ statement: ArgumentWord?, _ line: PlatformCommandLine, _ length: Int,
    _ invocation: Invocation
  ) -> [Invocation] {
    guard let statement else { return [] }
    let argv = ([program] + options).map { ArgumentWord($0, evidence: statement.evidence) } + [statement]
    guard var inner = NestedInvocations.program(argv, in: invocation, from: statement.evidence) else { return [] }
    inner.directory = .unknown("the platform's own folder")
    inner.variables = Variables()
    inner.input = .nothing
    var place = PlatformTarget(line, operands: Array(line.words.dropFirst(length)), invocation).environment
    if place.tier == .unknown { place.evidence = "a database that \(invocation.name ?? "a platform") keeps" }
    inner.place = place
    return [inner]
  }
}
