import Decision
import Service
import Testing

@Suite(.enabled(if: SSHKeys.isInstalled)) struct ExpiryCrashTests {
  @Test("Killed while a proposal expires, it has expired once when it is looked at again", arguments: [false, true])
  func killed(isAfter: Bool) async throws {
    let calm = try await DeskBench()
    let store = FaultyStore(
      calm.core.store, dyingAt: FaultyStore.Death(point: .proposalExpired, isAfter: isAfter))
    let bench = calm.with(store)
    let id = try await bench.held()
    bench.clock.advance(by: 25 * 3_600_000)
    await #expect(throws: FaultyStore.Killed.self) { try await ProposalSweep(bench.core).run() }
    store.revive()
    #expect(try await bench.stored(id).machine.state == (isAfter ? .expired : .held))
    try await ProposalSweep(bench.core).run()
    #expect(try await bench.stored(id).machine.state == .expired)
    #expect(try await bench.kinds().count { $0.contains("\"proposal.expired\"") } == 1)
  }
}
