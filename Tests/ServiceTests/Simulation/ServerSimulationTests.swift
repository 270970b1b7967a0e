import Foundation
import Service
import Testing

/// The server's own desks and database under a seed that decides who does what, when time jumps, and where it dies.
/// `TAGOUT_SOAK_SEEDS` seeds are tried by `make soak`.
@Suite(.enabled(if: SSHKeys.isInstalled)) struct ServerSimulationTests {
  static let seeds = Int(ProcessInfo.processInfo.environment["TAGOUT_SOAK_SEEDS"] ?? "") ?? 4

  @Test("Whatever happens and wherever it dies, nothing unapproved is applied, nothing twice, and no record is lost")
  func simulated() async throws {
    var passed: Set<CommitPoint> = []
    var (deaths, applies) = (0, 0)
    for seed in 0..<UInt64(ServerSimulationTests.seeds) {
      var simulation = try await ServerSimulation(seed: 20_261_122 + seed)
      for _ in 0..<160 { try await simulation.step() }
      try await simulation.settle()
      passed.formUnion(simulation.store.passed)
      deaths += simulation.store.deaths
      applies += simulation.applies.count
    }
    print("\(ServerSimulationTests.seeds) seeds: \(deaths) deaths, \(applies) applies begun, \(passed.count) commits")
    #expect(deaths > 0 && applies > 0)
    #expect(passed.isSuperset(of: [.approvalGiven, .applyBegun, .runFinished, .leaseLost, .proposalReconciled]))
  }
}
