import Glibc
import Processes
import Recovery
import Vocabulary

/// A source that is made to be lost, a folder for its backups, and a desk for it.
struct Trial: Sendable {
  let ground: RecoveryGround
  let database: TrialDatabase
  var settings: DatasetSettings

  static var hasPostgres: Bool { has("the tests of PostgreSQL's recovery", postgres) }
  static var hasPgBackRest: Bool { has("the tests with pgBackRest", postgres && isThere("pgbackrest")) }
  static var hasRestic: Bool { has("the tests with restic", isThere("restic")) }
  static var hasSQLite: Bool { has("the tests of SQLite's recovery", isThere("restic") && isThere("sqlite3")) }

  private static var postgres: Bool { (try? PostgresPrograms.find(major: nil, path: path)) != nil }
  private static var path: String { getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin" }
  private static func isThere(_ name: String) -> Bool { ProgramSearch.find(name, path: path) != nil }

  private static func has(_ what: String, _ isThere: Bool) -> Bool {
    if !isThere { print("note: \(what) need programs that are not here") }
    return isThere
  }

  /// - Parameter archiving: makes the source's command of the engine's own, in the trial's folder.
  static func with(
    _ kind: EngineKind = .pgbackrest, archiving: (_ root: String, _ command: String) -> String = { $1 },
    _ body: (Trial) async throws -> Void
  ) async throws {
    try await RecoveryGround.with { ground in
      let root = ground.scratch.path
      var settings = DatasetSettings(
        name: "shop", engine: kind, source: "host=\(root)/pg port=5432 user=app dbname=shop",
        repository: .folder("\(root)/vault"), escrow: "\(root)/escrow/shop.key", home: "\(root)/home/shop")
      settings.assertions = ["select count(*) >= 10000 from orders"]
      let command = kind == .pgbackrest ? PgBackRestEngine(ground, settings).archiveCommand : ""
      let database = try TrialDatabase(
        ground, folder: "\(root)/pg", archiveCommand: command.isEmpty ? "" : archiving(root, command))
      try await database.initialise()
      try await body(Trial(ground: ground, database: database, settings: settings))
    }
  }

  /// A desk whose work has a scratch folder of its own inside the trial's.
  func desk(_ settings: DatasetSettings? = nil) throws -> RecoveryDesk {
    let scratch = try ScratchFolder.make(in: ground.scratch.path, prefix: "d", isPassable: true)
    let inner = RecoveryGround(keeper: ground.keeper, scratch: scratch, path: ground.path)
    let root = ground.scratch.path
    return RecoveryDesk(
      inner, settings ?? self.settings, journal: FolderJournal(folder: "\(root)/journal"),
      seal: try ManifestSeal(file: "\(root)/seal/manifest.key"))
  }
}
