import Foundation
import Processes
import Recovery
import RestorePoints
import Testing
import Vocabulary

extension EngineSuite {
  /// What every engine must do, whatever it drives.
  @Suite("Conformance of engines")
  struct EngineConformanceTests {
    @Test("pg_basebackup with pg_receivewal keeps the promise of engines", .enabled(if: Trial.hasPostgres))
    func basebackup() async throws { try await server(.basebackup) }

    @Test("Dumps in restic keep the promise of engines", .enabled(if: Trial.hasPostgres && Trial.hasRestic))
    func dump() async throws { try await server(.dump) }

    @Test("mariadb-backup in restic keeps the promise of engines", .enabled(if: TrialMariaDB.isThere))
    func mariadb() async throws {
      try await RecoveryGround.with { ground in
        let root = ground.scratch.path
        let source = TrialMariaDB(ground, folder: "\(root)/mariadb")
        var settings = DatasetSettings(
          name: "shop", engine: .mariadb, source: source.connection, repository: .folder("\(root)/vault"),
          escrow: "\(root)/escrow/shop.key", home: "\(root)/home/shop")
        settings.assertions = ["select count(*) >= 1000 from orders"]
        let unused = try TrialDatabase(ground, folder: "\(root)/none", archiveCommand: "")
        let trial = Trial(ground: ground, database: unused, settings: settings)
        try await source.run {
          let desk = try trial.desk()
          let elsewhere = try await desk.beat()
          #expect(elsewhere?.sequence == 1)
          try await conform(trial)
        }
      }
    }

    @Test("SQLite in restic keeps the promise of engines", .enabled(if: Trial.hasSQLite))
    func sqlite() async throws {
      try await files(.sqlite, assertion: "select count(*) > 0 from orders") { ground, source in
        let script =
          "create table orders (id integer primary key, cents int); insert into orders (cents) values (1), (2);"
        try await ground.succeed(ground.command("sqlite3", [source, script]), "make a database")
      }
    }

    @Test("Files in restic keep the promise of engines", .enabled(if: Trial.hasRestic))
    func files() async throws {
      try await files(.files, assertion: "test -s invoices/1.txt") { ground, source in
        try await ground.succeed(
          ground.command(
            "bash", ["-c", "mkdir -p \(source)/invoices; for i in 1 2 3; do seq 9000 >\(source)/invoices/$i.txt; done"]),
          "make files")
      }
    }

    private func server(_ kind: EngineKind) async throws {
      try await Trial.with(kind) { trial in
        try await trial.database.run {
          try await trial.database.fill(scale: 1)
          try await conform(trial)
        }
      }
    }

    private func files(
      _ kind: EngineKind, assertion: String, _ make: (RecoveryGround, String) async throws -> Void
    ) async throws {
      try await RecoveryGround.with { ground in
        let root = ground.scratch.path
        var settings = DatasetSettings(
          name: "things", engine: kind, source: "\(root)/source", repository: .folder("\(root)/vault"),
          escrow: "\(root)/escrow/things.key", home: "\(root)/home/things")
        settings.assertions = [assertion]
        try await make(ground, settings.source)
        try await conform(
          Trial(
            ground: ground, database: try TrialDatabase(ground, folder: "\(root)/none", archiveCommand: ""),
            settings: settings))
      }
    }

    /// A backup is listed, drilled twice and proven; each spoiled copy is noticed; the source is not needed for a restore,
    /// and never written to; with another key nothing opens.
    private func conform(_ trial: Trial) async throws {
      let record = try await trial.desk().backUp(isFull: true)
      let key = try EscrowKey.take(from: trial.settings.escrow)
      let engine = try trial.desk().engine
      #expect(try await engine.backups(key).map(\.label) == [record.backup.label])
      #expect(try await engine.versions().allSatisfy { !$0.version.isEmpty })
      let first = try await trial.desk().drill(.latest)
      #expect(first.verdict == .unbaselined, "\(first.reasons)")
      let second = try await trial.desk().drill(.latest)
      #expect(second.verdict == .proven, "\(second.reasons) \(second.report.checks)")
      for control in try trial.desk().controls {
        let judged = try await trial.desk().control(control)
        #expect(control.isFound(by: judged), "\(control): \(judged.report.checks)")
      }
      await #expect(throws: RecoveryError.self) {
        _ = try await engine.backups(EscrowKey(secret: String(repeating: "0", count: 64)))
      }
      let target = "\(trial.ground.scratch.path)/back"
      let desk = try trial.desk()
      await #expect(throws: RecoveryError.self) {
        _ = try await desk.plan(
          "latest", into: try #require(await desk.sourceData()), sourceData: await desk.sourceData())
      }
      let restored = try await desk.restore(try await desk.plan("latest", into: target))
      #expect(restored.report.isRestored, "\(restored.report.checks) \(restored.report.obstacle ?? "")")
      #expect(restored.report.measure?.rows == second.report.measure?.rows)
    }
  }
}
