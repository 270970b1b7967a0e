import Decision
import Service
import Testing
import Vocabulary

@Suite(.enabled(if: SSHKeys.isInstalled)) struct ApprovalClockTests {
  private static let expiring = Pipeline.policy + "\n  expires: 4h\n"

  @Test("An approval that has expired is no approval, and the proposal waits for people again")
  func expired() async throws {
    let bench = try await DeskBench(policy: ApprovalClockTests.expiring)
    let id = try await bench.held()
    for name in ["grace", "edsger"] { _ = try await bench.approve(id, name) }
    #expect(try await bench.stored(id).machine.state == .approved)
    bench.clock.advance(by: 5 * 3_600_000)
    #expect(try await bench.runners.lease([.apply], runner: "r", by: bench.runner) == nil)
    #expect(try await bench.stored(id).machine.state == .held)
  }

  @Test("It expires by the clock that nobody can set, too")
  func expiredByBoot() async throws {
    let bench = try await DeskBench(policy: ApprovalClockTests.expiring)
    let id = try await bench.held()
    for name in ["grace", "edsger"] { _ = try await bench.approve(id, name) }
    bench.clock.advance(by: 5 * 3_600_000)
    bench.clock.set(wallBy: -5 * 3_600_000)
    #expect(try await bench.runners.lease([.apply], runner: "r", by: bench.runner) == nil)
  }

  @Test("A wall clock that is set back suspends approvals, is a record, and once it is right they count again")
  func setBack() async throws {
    let bench = try await DeskBench()
    let id = try await bench.held()
    for name in ["grace", "edsger"] { _ = try await bench.approve(id, name) }
    bench.clock.set(wallBy: -600_000)
    #expect(try await bench.runners.lease([.apply], runner: "r", by: bench.runner) == nil)
    #expect(try await bench.stored(id).machine.state == .held)
    #expect(try await bench.kinds().contains { $0.contains("clock.set-back") })
    bench.clock.set(wallBy: 600_000)
    bench.clock.advance(by: 1000)
    #expect(try await bench.runners.lease([.apply], runner: "r", by: bench.runner) != nil)
  }

  @Test("A proposal that nobody applies ends after a day")
  func ends() async throws {
    let bench = try await DeskBench()
    let id = try await bench.held()
    bench.clock.advance(by: 25 * 3_600_000)
    try await ProposalSweep(bench.core).run()
    #expect(try await bench.stored(id).machine.state == .expired)
  }

  @Test("A runner that falls silent loses its lease: planning is offered anew, an apply that began needs a person")
  func silent() async throws {
    let bench = try await DeskBench()
    let id = try await bench.held()
    for name in ["grace", "edsger"] { _ = try await bench.approve(id, name) }
    let lease = try #require(try await bench.runners.lease([.apply], runner: "r", by: bench.runner))
    try await bench.runners.begin(Pipeline.facts, under: lease.fencing, by: bench.runner)
    bench.clock.advance(by: 61_000)
    try await ProposalSweep(bench.core).run()
    #expect(try await bench.stored(id).machine.state.word == "unknown")
    // The workspace stays locked: no other apply gets it.
    let other = try await bench.held()
    for name in ["grace", "edsger"] { _ = try await bench.approve(other, name) }
    #expect(try await bench.runners.lease([.apply], runner: "r", by: bench.runner) == nil)
    // What the runner says late is kept for the person.
    _ = try await bench.runners.finished(["outcome": "applied"], under: lease.fencing, by: bench.runner)
    #expect(try await bench.stored(id).machine.state == .unknown(lease.right, .succeeded))
    await #expect(throws: APIError.self) {
      try await bench.runners.begin(Pipeline.facts, under: lease.fencing, by: bench.runner)
    }
  }

  @Test(
    "A clock that had been wrong before it was set back is settled by an admin's word; approvals from before are not")
  func accepted() async throws {
    let bench = try await DeskBench()
    let year: Int64 = 365 * 86_400_000
    bench.clock.set(wallBy: year)
    let id = try await bench.held()
    _ = try await bench.approve(id, "grace")
    try await ProposalSweep(bench.core).run()
    bench.clock.set(wallBy: -year)
    try await ProposalSweep(bench.core).run()
    #expect(try await bench.core.store.read { try $0.clockWatch() }.isSuspended)
    // As `tagout clock accept` does it.
    let now = bench.core.clock.reading()
    try await bench.core.store.write(.clockWatched) { store in
      var watch = try store.clockWatch()
      #expect(watch.accept(now) == .resume)
      try store.set(watch)
    }
    try await ProposalSweep(bench.core).run()
    let watch = try await bench.core.store.read { try $0.clockWatch() }
    #expect(!watch.isSuspended && watch.era == 1)
    _ = try await bench.approve(id, "edsger")
    #expect(try await bench.stored(id).machine.state == .held, "grace's approval is of another era")
    let again = try await bench.held()
    for name in ["grace", "edsger"] { _ = try await bench.approve(again, name) }
    #expect(try await bench.stored(again).machine.state.word == "approved")
  }

  @Test("No freeze window is open, or nothing that needs an approval runs")
  func freeze() async throws {
    let policy =
      Pipeline.policy + """

          freeze:
            - name: the sale
              from: 2026-09-21T00:00:00Z
              to: 2026-09-30T00:00:00Z
        """
    let bench = try await DeskBench(policy: policy)
    let id = try await bench.held()
    for name in ["grace", "edsger"] { _ = try await bench.approve(id, name) }
    #expect(try await bench.stored(id).machine.state == .held)
    bench.clock.advance(by: 20 * 3_600_000)
    #expect(try await bench.runners.lease([.apply], runner: "r", by: bench.runner) == nil)
  }
}
