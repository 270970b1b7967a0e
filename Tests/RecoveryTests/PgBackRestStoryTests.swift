import Processes
import Recovery
import RestorePoints
import Testing
import Vocabulary

extension RecoverySuite {
  @Suite("PostgreSQL by pgBackRest")
  struct PgBackRestStoryTests {
    @Test(
      "A lost database comes back up to the proven point, and each spoiled copy turns the drill red",
      .enabled(if: Trial.hasPgBackRest))
    func story() async throws {
      try await Trial.with { trial in
        let database = trial.database
        let atProof = try await database.run {
          try await database.fill(scale: 1)
          let backup = try await trial.desk().backUp(isFull: true)
          #expect(backup.manifest.database("shop")?.relations.contains { $0.name == "public.orders" } == true)
          let first = try await trial.desk().drill(.latest)
          #expect(first.verdict == .unbaselined, "\(first.reasons)")
          try await database.load(seconds: 2)
          let atProof = try await TrialDatabase.orders(database.client())
          let second = try await trial.desk().drill(.latest)
          #expect(second.verdict == .proven, "\(second.reasons)")
          try await database.load(seconds: 1)
          #expect(try await TrialDatabase.orders(database.client()).count > atProof.count)
          return atProof
        }
        try await trial.ground.succeed(
          trial.ground.command("rm", ["--recursive", "--force", database.folder]), "lose the source")
        try await controls(trial)
        try await restore(trial, atProof.count)
      }
    }

    private func controls(_ trial: Trial) async throws {
      for control in DrillControl.allCases {
        let judged = try await trial.desk().control(control)
        #expect(judged.verdict == .failed, "\(control): \(judged.reasons)")
        let reds = Set(judged.report.checks.filter { $0.outcome == .red }.map(\.question))
        #expect(!reds.isDisjoint(with: control.finders), "\(control): \(judged.report.checks)")
      }
    }

    private func restore(_ trial: Trial, _ orders: Int64) async throws {
      let target = "\(trial.ground.scratch.path)/back"
      let desk = try trial.desk()
      let plan = try await desk.plan("latest-proven", into: target)
      #expect(plan.overwrites.isEmpty && !plan.isResumed)
      let judged = try await desk.restore(plan)
      #expect(judged.report.checks.allSatisfy { $0.outcome != .red }, "\(judged.report.checks)")
      #expect(judged.report.obstacle == nil)
      let copy = try TrialDatabase(trial.ground, data: "\(target)/data", folder: "\(trial.ground.scratch.path)/pg2")
      let found = try await copy.run { try await TrialDatabase.orders(copy.client()) }
      #expect(found.count == orders)
      await #expect(throws: RecoveryError.self) { try await desk.plan("latest-proven", into: target) }
    }
  }
}
