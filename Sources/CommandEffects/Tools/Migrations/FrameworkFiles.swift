import Formats
import Vocabulary

/// Files of frameworks that name a database for each environment.
enum FrameworkFiles {
  private static let bound = 64 * 1_024

  /// The address that an environment has in the framework's own file; nil when the file is not there, or says nothing.
  static func address(
    _ kind: MigrationConfiguration, environment: String?, _ invocation: Invocation, _ inspection: inout Inspection
  ) -> DatabaseAddress? {
    let path: String
    switch kind {
    case .rails: path = "config/database.yml"
    case .sequelize: path = "config/config.json"
    case .none, .prisma, .alembic: return nil
    }
    guard let resolved = invocation.directory.resolve(path),
      case .documents(let documents)? = inspection.ask(
        .yaml(path: resolved, bound: bound), for: "which database \(path) names"),
      let section = documents.first?[environment ?? "development"]
    else { return nil }
    // Rails keeps several databases of one environment under names of their own.
    let inner = section["adapter"] == nil && section["host"] == nil ? section["primary"] ?? section : section
    return address(inner, "\(environment ?? "development") in \(path)")
  }

  private static func address(_ section: LocatedValue, _ evidence: String) -> DatabaseAddress? {
    if let url = section["url"]?.text, !isTemplate(url) { return DatabaseURL.address(url, from: evidence) }
    let name = section["database"]?.text
    let adapter = section["adapter"]?.text ?? section["dialect"]?.text ?? ""
    if adapter.hasPrefix("sqlite") { return DatabaseAddress(file: .init(text: name ?? ":memory:", evidence: evidence)) }
    // ERB is code: what it gives cannot be told.
    let host = section["host"]?.text ?? section["url"]?.text
    return DatabaseAddress(
      host: host.map { .init(text: isTemplate($0) ? "\0" : $0, evidence: evidence) },
      database: name.flatMap { isTemplate($0) ? nil : .init(text: $0, evidence: evidence) })
  }

  private static func isTemplate(_ text: String) -> Bool { text.contains("<%") || text.contains("${") }

  /// `sqlalchemy.url` of `alembic.ini`.
  static func alembic(
    _ named: ArgumentWord?, _ invocation: Invocation, _ inspection: inout Inspection
  ) -> DatabaseAddress? {
    let path = named?.literal ?? "alembic.ini"
    guard let resolved = invocation.directory.resolve(path),
      case .contents(let bytes)? = inspection.ask(
        .contents(path: resolved, bound: bound), for: "which database \(path) names"),
      let url = INIReader.read(bytes).value("sqlalchemy.url", in: "alembic"), !url.contains("%("),
      url != "driver://user:pass@localhost/dbname"
    else { return nil }
    return DatabaseURL.address(url, from: PathText.lastComponent(path))
  }
}
