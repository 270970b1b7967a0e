import Glibc
import Processes
import Recovery
import Vocabulary

/// A source that is made to be lost, and a folder for its backups.
struct Trial: Sendable {
  let ground: RecoveryGround
  let database: TrialDatabase
  let settings: DatasetSettings
  let identity = DrillRun.Identity(role: "app", database: "shop", major: nil)

  static var hasPostgres: Bool { (try? PostgresPrograms.find(major: nil, path: path)) != nil }
  static var hasPgBackRest: Bool { hasPostgres && ProgramSearch.find("pgbackrest", path: path) != nil }
  private static var path: String { getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin" }

  static func with(_ body: (Trial) async throws -> Void) async throws {
    try await RecoveryGround.with { ground in
      let root = ground.scratch.path
      var settings = DatasetSettings(
        name: "shop", engine: .pgbackrest, source: "host=\(root)/pg port=5432 user=app dbname=shop",
        repository: .folder("\(root)/vault"), escrow: "\(root)/escrow/shop.key", home: "\(root)/home/shop")
      settings.assertions = ["select count(*) >= 10000 from orders"]
      let engine = PgBackRestEngine(ground, settings)
      let database = try TrialDatabase(ground, folder: "\(root)/pg", archiveCommand: engine.archiveCommand)
      try await database.initialise()
      try await body(Trial(ground: ground, database: database, settings: settings))
    }
  }

  var engine: any RecoveryEngine { EngineChoice.engine(ground, settings) }

  func backUp() async throws -> BackupRun.Outcome {
    try await BackupRun(ground, engine).run(isFull: true)
  }

  func drill(heartbeats: [Heartbeat] = []) async throws -> DrillFindings {
    let scratch = try ScratchFolder.make(in: ground.scratch.path, prefix: "drill", isPassable: true)
    let ground = RecoveryGround(keeper: ground.keeper, scratch: scratch, path: ground.path)
    return await DrillRun(
      ground, EngineChoice.engine(ground, settings), target: .latest, heartbeats: heartbeats,
      asksSource: true
    ).run(identity)
  }

  func beats(_ findings: DrillFindings) -> [Heartbeat] { [findings.expected].compactMap { $0 } }
}
