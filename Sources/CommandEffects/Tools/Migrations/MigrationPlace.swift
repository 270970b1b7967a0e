import Formats
import Vocabulary

/// Resolves which database a migration tool works on: its options, its variables, `.env`, its own file, its standard
/// environment; in this order, as the tools do.
enum MigrationPlace {
  /// An address and the settings that choose it.
  struct Place {
    var address: DatabaseAddress
    var settings: [DatabaseAddress.Part] = []
    /// Settings that choose nothing, because an address is given.
    var claims: [DatabaseAddress.Part] = []
  }

  static func environment(
    _ line: MigrationLine, _ invocation: Invocation, _ inspection: inout Inspection
  ) -> Environment {
    let place = address(line, invocation, &inspection)
    return DatabasePlace.environment(
      of: place.address, settings: place.settings, claims: place.claims, tunnels: inspection.tunnels)
  }

  static func address(
    _ line: MigrationLine, _ invocation: Invocation, _ inspection: inout Inspection
  ) -> Place {
    var place = resolved(line, invocation, &inspection)
    if let file = DatabaseVariables.part("DOTENV_CONFIG_PATH", in: invocation.variables), file.isKnown {
      place.claims.append(.init(text: PathText.lastComponent(file.text), evidence: "the file of variables"))
    }
    return place
  }

  private static func resolved(
    _ line: MigrationLine, _ invocation: Invocation, _ inspection: inout Inspection
  ) -> Place {
    let chosen = setting(line, invocation)
    if let word = line.value(line.tool.urlOptions), let address = address(of: word) {
      return Place(address: address, claims: chosen.map { [$0] } ?? [])
    }
    for word in line.operands.dropFirst() {
      let text = DatabaseWord.text(word)
      guard text.contains("://") || text.contains("host=") || text.contains("@tcp(") else { continue }
      if let address = DatabaseURL.address(text, from: "the command") {
        return Place(address: address, claims: chosen.map { [$0] } ?? [])
      }
    }
    let dotenv = line.tool.readsDotenv ? DotenvFiles.values(for: invocation, chosen?.text, &inspection) : [:]
    let names = configuredNames(line, invocation, &inspection)
    if let address = names.address { return Place(address: address, claims: chosen.map { [$0] } ?? []) }
    for name in (names.variables.isEmpty ? line.tool.urlVariables : names.variables) {
      if let address = address(of: name, invocation, dotenv) {
        return Place(address: address, claims: claims(chosen, dotenv))
      }
    }
    return withoutURL(line, chosen, dotenv, invocation, &inspection)
  }

  /// `DB_HOST` and its kin, then the framework's own file, then its standard environment.
  private static func withoutURL(
    _ line: MigrationLine, _ chosen: DatabaseAddress.Part?, _ dotenv: [String: String], _ invocation: Invocation,
    _ inspection: inout Inspection
  ) -> Place {
    var address = DatabaseVariables.address(
      host: ["DB_HOST", "POSTGRES_HOST", "MYSQL_HOST", "DATABASE_HOST"], database: ["DB_DATABASE", "DB_NAME"],
      in: invocation.variables)
    address.mayBeElsewhere = true
    for name in ["DB_HOST", "POSTGRES_HOST", "MYSQL_HOST", "DATABASE_HOST"] where address.host == nil {
      if let host = dotenv[name] { address.host = .init(text: host, evidence: "\(name) in .env") }
    }
    for name in ["DB_DATABASE", "DB_NAME"] where address.database == nil {
      if let text = dotenv[name] { address.database = .init(text: text, evidence: "\(name) in .env") }
    }
    let standard = line.tool.standard.map {
      DatabaseAddress.Part(text: $0, evidence: "the environment that it takes when nothing names one")
    }
    if address.host != nil { return Place(address: address, claims: claims(chosen, dotenv)) }
    let named = chosen ?? dotenvEnvironment(dotenv) ?? standard
    if let found = FrameworkFiles.address(line.tool.configuration, environment: named?.text, invocation, &inspection) {
      return Place(address: found, settings: named.map { [$0] } ?? [])
    }
    return Place(address: address, settings: named.map { [$0] } ?? [])
  }

  private static func claims(
    _ chosen: DatabaseAddress.Part?, _ dotenv: [String: String]
  ) -> [DatabaseAddress.Part] {
    [chosen, dotenvEnvironment(dotenv)].compactMap { $0 }
  }

  private static func dotenvEnvironment(_ dotenv: [String: String]) -> DatabaseAddress.Part? {
    for name in ["APP_ENV", "NODE_ENV", "RAILS_ENV", "ENVIRONMENT"] {
      if let text = dotenv[name] { return .init(text: text, evidence: "\(name) in .env") }
    }
    return nil
  }

  /// The environment that an option or a variable chooses.
  private static func setting(_ line: MigrationLine, _ invocation: Invocation) -> DatabaseAddress.Part? {
    if let word = line.value(line.tool.environmentOptions) { return DatabaseWord.part(word, "the command") }
    for name in line.tool.environmentVariables {
      if let part = DatabaseVariables.part(name, in: invocation.variables) { return part }
      // rake takes assignments among its words.
      for word in line.operands where word.knownPrefix.hasPrefix(name + "=") {
        return .init(text: String(DatabaseWord.text(word).dropFirst(name.utf8.count + 1)), evidence: name)
      }
    }
    return nil
  }

  private static func address(of word: ArgumentWord) -> DatabaseAddress? {
    let text = DatabaseWord.text(word)
    if let address = DatabaseURL.address(text, from: "the command") { return address }
    return text.utf8.contains(0)
      ? DatabaseAddress(host: .init(text: "\0", evidence: word.reasonUnknown ?? "the command")) : nil
  }

  private static func address(
    of name: String, _ invocation: Invocation, _ dotenv: [String: String]
  ) -> DatabaseAddress? {
    if let part = DatabaseVariables.part(name, in: invocation.variables) {
      return DatabaseURL.address(part.text, from: name) ?? DatabaseAddress(host: .init(text: "\0", evidence: name))
    }
    return dotenv[name].flatMap { DatabaseURL.address($0, from: "\(name) in .env") }
  }

  /// What Prisma's schema or Alembic's file says: an address, or the variables that hold one.
  private static func configuredNames(
    _ line: MigrationLine, _ invocation: Invocation, _ inspection: inout Inspection
  ) -> (address: DatabaseAddress?, variables: [String]) {
    switch line.tool.configuration {
    case .prisma: PrismaSchema.source(line.value(["schema"]), invocation, &inspection)
    case .alembic: (FrameworkFiles.alembic(line.value(["c", "config"]), invocation, &inspection), [])
    case .none, .rails, .sequelize: (nil, [])
    }
  }
}
