import Decision
import Testing

@Suite struct ProposalSimulationTests {
  @Test("Whatever happens in whatever order, nothing unapproved is applied, nothing twice, and nothing is stuck")
  func nothingUnapprovedNothingTwiceNothingStuck() {
    var ends: [String: Int] = [:]
    var begun = 0
    var suspended = 0
    for seed in 0..<100 as Range<UInt64> {
      var world = ProposalWorld(seed: seed)
      var problem: String?
      for _ in 0..<200 where problem == nil && !world.machine.state.isFinal { problem = world.step() }
      // What is late or comes twice after the end must not bring it back.
      for _ in 0..<10 where problem == nil { problem = world.step() }
      ends[world.machine.state.word, default: 0] += 1
      begun += world.begun
      if world.wasSuspended { suspended += 1 }
      problem = problem ?? world.finish()
      if let problem {
        Issue.record("seed \(seed): \(problem)\n\(world.log.suffix(60).joined(separator: "\n"))")
        return
      }
    }
    // What never gets anywhere proves nothing.
    #expect(begun > 5, "\(ends)")
    #expect((ends["applied"] ?? 0) > 3, "\(ends)")
    #expect(suspended > 20)
  }
}
