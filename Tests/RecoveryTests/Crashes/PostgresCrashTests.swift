import Host
import Processes
import Recovery
import Testing
import Vocabulary

extension CrashSuite {
  /// The same with a real PostgreSQL, whose server over the copy runs when the work is killed.
  @Suite("Recovery of PostgreSQL that is killed")
  struct PostgresCrashTests {
    /// Points at which something of PostgreSQL's runs or was just started.
    private static let points: [RecoveryPoint] = [
      .engineBeforeBackup, .engineAfterBackup, .manifestAfter, .drillAfterFetch, .drillPromoted, .drillRead,
      .restoreAfterFetch, .restorePromoted, .restoreVerified,
    ]
    private static let few: [RecoveryPoint] = [.engineAfterBackup, .drillPromoted, .restorePromoted]

    @Test(
      "pg_basebackup's backups, drills and restores survive being killed",
      .enabled(if: Crashing.isThere && Trial.hasPostgres))
    func basebackup() async throws { try await story(.basebackup, Crashing.isWhole ? Self.points : Self.few) }

    @Test(
      "pgBackRest's backups, drills and restores survive being killed",
      .enabled(if: Crashing.isThere && Trial.hasPgBackRest))
    func pgBackRest() async throws {
      try await story(.pgbackrest, Crashing.isWhole ? Self.points : [.drillPromoted], engine: "pgbackrest")
    }

    private func story(_ kind: EngineKind, _ points: [RecoveryPoint], engine: String? = nil) async throws {
      try await RecoveryGround.with { ground in
        let root = ground.scratch.path
        let source = "host=\(root)/pg port=5432 user=app dbname=shop"
        let settings = DatasetSettings(
          name: "things", engine: kind, source: source, repository: .folder("\(root)/vault/things"),
          escrow: "\(root)/escrow/key", home: "\(root)/home/engines/things")
        let command = kind == .pgbackrest ? PgBackRestEngine(ground, settings).archiveCommand : ""
        let database = try TrialDatabase(ground, folder: "\(root)/pg", archiveCommand: command)
        try await database.initialise()
        try await database.run {
          try await database.fill(scale: 1)
          try await Crashing.make(
            ground, "engine: postgresql, method: \(kind.rawValue), source: \"\(source)\""
          ) { crashing in
            try await crashing.succeed(["backup", "run", "things"])
            if let engine { try await kill(crashing, during: engine) }
            for point in points { try await kill(crashing, at: point) }
            try await crashing.succeed(["drill", "run", "things"])
            let proven = try await crashing.run(["drill", "run", "things"])
            #expect(proven.ending == .exited(0), "\(proven.errorText) \(proven.text)")
          }
        }
      }
    }

    private func words(_ crashing: Crashing, _ point: String) -> (words: [String], kind: JournalKind) {
      switch point.split(separator: ".").dropFirst().first {
      case "backup": (["backup", "run", "things"], .backup)
      case "drill": (["drill", "run", "things"], .drill)
      default:
        (["restore", "things", "--to", "latest", "--yes", "--target", "\(crashing.root)/\(point)"], .restore)
      }
    }

    private func kill(_ crashing: Crashing, at point: RecoveryPoint) async throws {
      let (words, kind) = words(crashing, point.rawValue)
      let before = crashing.count(kind)
      try await crashing.kill(words, at: point)
      #expect(crashing.count(kind) == before, "\(point)")
      try await crashing.succeed(words)
      #expect(crashing.count(kind) == before + 1, "\(point)")
    }

    private func kill(_ crashing: Crashing, during engine: String) async throws {
      for verb in ["backup", "restore"] {
        let (words, kind) = words(crashing, "recovery.\(verb).child")
        let before = crashing.count(kind)
        try await crashing.kill(words, during: engine, verb)
        #expect(crashing.count(kind) == before, "\(engine) \(verb)")
        try await crashing.succeed(words)
      }
    }
  }
}
