import Vocabulary

/// Notices code that nobody reads beforehand being run where the environment hands it a production database.
///
/// A test suite empties the tables it finds, and a line of Python may call anything: what decides is the address that
/// they are given.
enum DatabaseAtHand {
  /// Variables that hold the address of a database, by the habits of frameworks.
  private static let addresses = [
    "DATABASE_URL", "POSTGRES_URL", "POSTGRESQL_URL", "DB_URL", "MYSQL_URL", "MONGODB_URI", "MONGO_URL", "MONGODB_URL",
    "SQLALCHEMY_DATABASE_URI", "DIRECT_URL", "JDBC_DATABASE_URL",
  ]

  /// Programs that run tests.
  static let runners = [
    "jest", "vitest", "mocha", "ava", "jasmine", "pytest", "py.test", "nose2", "tox", "rspec", "phpunit", "pest",
  ]

  /// Programs whose first word may be `test`.
  static let builders = [
    "npm", "pnpm", "yarn", "bun", "go", "cargo", "deno", "dotnet", "mvn", "gradle", "make",
  ]

  /// Words in a script that speak of a database.
  private static let words = [
    "db", "drop", "sql", "migrat", "seed", "session", "engine", "reset", "truncat", "query", "cursor", "delet",
    "prisma",
  ]

  /// Notes it when a program is a test runner, or an interpreter with a script that speaks of a database.
  static func note(by name: String, _ invocation: Invocation, into inspection: inout Inspection) {
    guard let what = code(run: name, invocation), let place = production(in: invocation.variables) else { return }
    inspection.note(
      Effect(
        .runCode, Resource(kind: "database", role: .data, name: place.name), reversibility: .unknown,
        evidence: invocation.evidence))
    inspection.note(
      Finding(
        "database.production-at-hand", .high, "\(what) would run with a production database at hand: \(place.evidence)",
        evidence: invocation.evidence, remedy: "set the variable to a database of this machine first",
        environment: place))
  }

  /// What it runs, as a person would say it; nil for any other program.
  private static func code(run name: String, _ invocation: Invocation) -> String? {
    if runners.contains(name) { return "the tests of \(name)" }
    if builders.contains(name) { return first(invocation) == "test" ? "the tests of \(name)" : nil }
    if name == "npx" || name == "bunx" || name == "pnpx" {
      return first(invocation).flatMap { code(run: $0, invocation) }
    }
    return script(name, invocation)
  }

  private static func first(_ invocation: Invocation) -> String? {
    invocation.arguments.first { $0.knownPrefix.utf8.first != UInt8(ascii: "-") }?.literal
  }

  private static func script(_ name: String, _ invocation: Invocation) -> String? {
    guard let language = ScriptLanguage(program: name), language != .awk else { return nil }
    let arguments = invocation.arguments
    if arguments.contains(where: { $0.literal == "--test" }) { return "the tests of \(name)" }
    if let module = arguments.firstIndex(where: { $0.literal == "-m" }), module + 1 < arguments.count,
      ["pytest", "unittest", "nose2"].contains(arguments[module + 1].literal)
    {
      return "the tests of \(name)"
    }
    let options = language.scriptOptions.map { $0.utf8.count == 1 ? "-" + $0 : "--" + $0 }
    guard let option = arguments.firstIndex(where: { options.contains($0.literal ?? "") }), option + 1 < arguments.count
    else { return nil }
    let text = arguments[option + 1].display.lowercased()
    return words.contains { text.contains($0) } ? "a script that speaks of a database" : nil
  }

  /// The production database that variables name.
  private static func production(in variables: Variables) -> Environment? {
    for name in addresses {
      guard let text = variables.text(name), let address = DatabaseURL.address(text, from: name) else { continue }
      let place = DatabasePlace.environment(of: address)
      if place.tier == .production { return place }
    }
    let place = DatabasePlace.environment(of: DatabaseVariables.postgres(variables))
    return place.tier == .production ? place : nil
  }
}
