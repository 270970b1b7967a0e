import Processes
import Recovery
import Testing
import Vocabulary

@Suite("PostgreSQL by pgBackRest", .serialized)
struct PgBackRestStoryTests {
  @Test("A drill brings back what was committed, and each spoiled copy turns it red", .enabled(if: Trial.hasPgBackRest))
  func drill() async throws {
    try await Trial.with { trial in
      let (backup, findings) = try await trial.database.run {
        try await trial.database.fill(scale: 2)
        let backup = try await trial.backUp()
        try await trial.database.load(seconds: 2)
        _ = try await trial.drill()
        try await trial.database.load(seconds: 1)
        return (backup, try await trial.drill())
      }
      print(findings.notes.map { "\($0.check) \($0.outcome) \($0.evidence)" }.joined(separator: "\n"))
      print(findings.legs, backup.milliseconds)
      #expect(findings.reds.isEmpty)
      #expect(findings.obstacle == nil)
      #expect(findings.heartbeat?.sequence == findings.expected?.sequence)
      for control in NegativeControl.allCases {
        let watch = Stopwatch()
        let spoiled = try await ControlRun(
          trial.ground, trial.settings, heartbeats: trial.beats(findings), identity: trial.identity
        ).run(control)
        print(control, watch.seconds, spoiled.reds.map { "\($0.check) \($0.evidence)" }, spoiled.obstacle ?? "")
      }
    }
  }
}
