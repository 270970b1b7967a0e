import Processes
import Recovery
import RestorePoints
import Testing

extension RecoverySuite {
  @Suite("A proof of what is there now")
  struct FreshProofTests {
    @Test("The log is shipped and drilled up to the moment, or nothing is proven", .enabled(if: Trial.hasPostgres))
    func log() async throws {
      try await Trial.with(.basebackup) { trial in
        let proven = try await trial.database.run {
          try await trial.database.fill(scale: 1)
          _ = try await trial.desk().backUp(isFull: true)
          _ = try await trial.desk().drill(.latest)
          try await trial.database.client().rows(
            "insert into orders (customer, cents) values (1, 424242)", for: "order")
          let before = try #require(try await trial.desk().heartbeats().last)
          let judged = try await trial.desk().proveFresh()
          #expect(judged.verdict == .proven, "\(judged.reasons) \(judged.report.checks)")
          #expect(try #require(judged.report.heartbeat).sequence > before.sequence)
          let reach = try #require(judged.report.reaches)
          #expect(reach > before.written)
          return judged
        }
        // The source is gone: what an old proof says is not what is there now.
        let judged = try await trial.desk().proveFresh()
        #expect(judged.verdict == .inconclusive, "\(judged.reasons)")
        #expect(judged.report.obstacle?.contains("does not answer") == true)
        #expect(try await trial.desk().history().latestProven?.report.id == proven.report.id)
      }
    }

    @Test("Where there is no log a backup is made for it", .enabled(if: Crashing.isThere))
    func backup() async throws {
      try await Crashing.withFiles { crashing in
        try await crashing.succeed(["backup", "run", "things"])
        try await crashing.succeed(["drill", "run", "things"])
        try await crashing.succeed(["drill", "run", "things", "--fresh"], or: 0)
        #expect(crashing.count(.backup) == 2 && crashing.count(.drill) == 2)
        let refused = try await crashing.run(["drill", "run", "things", "--fresh", "--to", "0/1"])
        #expect(refused.ending == .exited(64))
      }
    }
  }
}
