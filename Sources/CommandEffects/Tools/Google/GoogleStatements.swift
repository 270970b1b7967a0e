import Vocabulary

/// Statements of SQL that a command of Google's tools hands to a database.
struct GoogleStatements {
  private var server: String
  private var dialect: SQLDialect
  private var database: ArgumentWord?
  private var words: [ArgumentWord]
  private var files: [ArgumentWord] = []
  /// Whether standard input is read when there is nothing else.
  private var takesInput = false

  /// Files up to this many bytes are read.
  private static let bound = 256 * 1_024

  /// The statements of `bq query`.
  init(query words: [ArgumentWord], file: ArgumentWord?, dataset: ArgumentWord?) {
    self.words = words
    server = "BigQuery"
    // Names in backquotes, and text in either quotes, as MySQL has them.
    dialect = .mysql
    database = dataset
    files = [file].compactMap { $0 }
    takesInput = true
  }

  /// Notes what the statements of a command of gcloud do; false when it takes none.
  static func inspect(_ line: CloudLine, _ invocation: Invocation, into inspection: inout Inspection) -> Bool {
    guard let statements = GoogleStatements(line) else { return false }
    inspection.note(
      Effect(
        .runCode, Resource(kind: "gcloud " + line.path, role: .data, name: line.operands.first?.display),
        reversibility: .unknown, evidence: line.evidence))
    let place = GooglePlaces.resolve(line, invocation, asking: &inspection)
    statements.inspect(place.environment, invocation, line.evidence, into: &inspection)
    return true
  }

  private init?(_ line: CloudLine) {
    database = line.operands.first
    words = []
    dialect = .postgres
    switch line.path {
    case "spanner/databases/execute-sql":
      words = [line.value("--sql")].compactMap { $0 }
      server = "Spanner"
    case "spanner/databases/ddl/update":
      words = [line.value("--ddl")].compactMap { $0 }
      files = [line.value("--ddl-file")].compactMap { $0 }
      server = "Spanner"
    case "spanner/cli":
      words = [line.value("--execute")].compactMap { $0 }
      files = [line.value("--source")].compactMap { $0 }
      (server, takesInput) = ("Spanner", true)
    case "sql/connect":
      database = line.value("--database") ?? line.operands.first
      (server, takesInput) = ("Cloud SQL", true)
    default: return nil
    }
  }

  /// Notes what each statement does.
  func inspect(
    _ environment: Environment, _ invocation: Invocation, _ evidence: Evidence, into inspection: inout Inspection
  ) {
    for word in words { run(DatabaseUse.bytes(of: word), environment, word.evidence, &inspection) }
    for file in files { run(file, environment, invocation, &inspection) }
    guard words.isEmpty, files.isEmpty, takesInput else { return }
    switch invocation.input {
    case .inherited, .nothing: return
    case .text(let text): run(Array(text.utf8), environment, evidence, &inspection)
    case .file(let word): run(word, environment, invocation, &inspection)
    case .output(_, let literals):
      for literal in literals.prefix(64) { run(Array(literal.utf8), environment, evidence, &inspection) }
      note(SQLDeed(.unread, text: "what another command prints"), environment, evidence, &inspection)
    }
  }

  private func run(
    _ file: ArgumentWord, _ environment: Environment, _ invocation: Invocation, _ inspection: inout Inspection
  ) {
    guard let path = file.literal.flatMap(invocation.directory.resolve),
      let bytes = contents(path, file.display, &inspection)
    else {
      return note(SQLDeed(.unread, text: "the file \(file.display)"), environment, file.evidence, &inspection)
    }
    run(bytes, environment, file.evidence, &inspection)
  }

  /// What the same text writes there, else the fact.
  private func contents(_ path: String, _ name: String, _ inspection: inout Inspection) -> [UInt8]? {
    if let written = inspection.writtenFiles[path] { return written.text }
    guard !inspection.touchedPaths.contains(path),
      case .contents(let bytes)? = inspection.ask(
        .contents(path: path, bound: Self.bound), for: "the statements in \(name)")
    else { return nil }
    return bytes
  }

  private func run(
    _ bytes: [UInt8], _ environment: Environment, _ evidence: Evidence, _ inspection: inout Inspection
  ) {
    for statement in DatabaseDeeds.read(bytes, .sql(dialect, .none)) where !statement.isHarmless {
      for deed in statement.deeds where deed.act != .read && deed.act != .connect && deed.act != .runShell {
        note(deed, environment, evidence, &inspection)
      }
    }
  }

  private func note(
    _ deed: SQLDeed, _ environment: Environment, _ evidence: Evidence, _ inspection: inout Inspection
  ) {
    var address = DatabaseAddress(host: DatabaseAddress.Part(text: "googleapis.com", evidence: server))
    address.database = database.flatMap(\.literal).map { DatabaseAddress.Part(text: $0, evidence: "the command") }
    let settings = environment.name.map { [DatabaseAddress.Part(text: $0, evidence: environment.evidence)] } ?? []
    DatabaseConsequences.note(
      deed, at: address, settings: settings, server: server, evidence: evidence, into: &inspection)
  }
}
