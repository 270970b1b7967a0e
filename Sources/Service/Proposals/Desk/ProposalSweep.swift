import Decision
import Ledger
import Logging
import Vocabulary

/// Does what only time brings: expiry, runners that fell silent, waits that are over, a clock that was set back.
///
/// It may run at any time, twice and at once with itself; each step is a change like any other.
package struct ProposalSweep: Sendable {
  /// How often the good reading of the clocks is kept, in milliseconds.
  private static let watchInterval: Int64 = 30_000

  private let core: ServerCore
  private let desk: ProposalDesk

  package init(_ core: ServerCore) {
    self.core = core
    desk = ProposalDesk(core)
  }

  /// Round after round, until it is cancelled; what goes wrong in one is logged, and tried again in the next.
  func repeatedly(_ logger: Logger) async {
    while !Task.isCancelled {
      do {
        try await run()
        try await Task.sleep(for: .seconds(2))
      } catch is CancellationError {
        return
      } catch {
        logger.error("sweep", metadata: ["error": "\(error)"])
        // A sleep that is cut short ends the loop.
        try? await Task.sleep(for: .seconds(10))
      }
    }
  }

  /// One round.
  package func run() async throws {
    try await watchClock()
    let now = core.clock.reading()
    let (leases, proposals) = try await core.store.read { store in
      (
        try store.openLeases(), try store.proposals(in: ["proposed", "planning", "planned", "held", "approved"])
      )
    }
    for lease in leases where lease.isLost(at: now) { try await lose(lease) }
    for proposal in proposals {
      if now.longest(since: proposal.created) > proposal.expires.milliseconds - proposal.created.wall.milliseconds {
        try await expire(proposal.id)
      } else if ["held", "approved"].contains(proposal.machine.state.word), !proposal.machine.isOfferVoid {
        try await reconsider(proposal.id)
      }
    }
  }

  /// Notices a wall clock that was set back: approvals are suspended then, and that is recorded.
  private func watchClock() async throws {
    let now = core.clock.reading()
    var watch = try await core.store.read { try $0.clockWatch() }
    let before = watch
    let action = watch.read(now)
    if action == .steady, let latest = before.latest, latest.boot == now.boot,
      now.monotonic - latest.monotonic < ProposalSweep.watchInterval
    {
      return
    }
    let entry: LedgerEntry?
    switch action {
    case .steady: entry = nil
    case .stillSuspended: return
    case .suspend(let milliseconds):
      entry = ServerRecord.entry("clock.set-back", at: now.wall, ["milliseconds": .integer(milliseconds)])
    case .resume: entry = ServerRecord.entry("clock.resumed", at: now.wall, [:])
    }
    let kept = watch
    try await core.store.write(.clockWatched) { store in
      guard try store.clockWatch() == before else { return }
      try store.set(kept)
      if let entry { try store.append([entry]) }
    }
  }

  /// A lease is over without a report.
  func lose(_ lease: StoredLease) async throws {
    try await desk.change(lease.proposal, .leaseLost, for: nil) { look in
      var proposal = look.proposal
      let action = proposal.machine.leaseLost(token: lease.fencing)
      let now = core.clock.now()
      if case .callPerson = action {
        proposal.outcome = "its runner fell silent while it applied: nobody knows how far it came"
      }
      if case .finish = action { proposal.outcome = "its runner fell silent" }
      let entry = ProposalRecords.entry(
        "run.lost", proposal, at: now,
        ["fencing": .integer(lease.fencing), "kind": .string(lease.kind.rawValue), "runner": .string(lease.runner)])
      if case .refuse = action { proposal.machine = look.proposal.machine }
      let isOver = proposal.machine.state.isFinal
      return ProposalChange(proposal, (), records: [entry]) { store in
        try store.end(lease.fencing, at: now)
        if isOver {
          try WorkspaceRun.end(lease.fencing, of: lease.workspace, in: store)
        } else {
          try WorkspaceRun.lose(lease.fencing, of: lease.workspace, in: store)
        }
      }
    }
  }

  private func expire(_ id: String) async throws {
    try await desk.change(id, .proposalExpired, for: nil) { look in
      var proposal = look.proposal
      guard case .finish = proposal.machine.expired() else { return ProposalChange(unchanged: proposal, ()) }
      proposal.outcome = "nobody applied it within \(ProposalDesk.lifetime / 3_600_000) hours"
      let now = core.clock.now()
      let leases = try await core.store.read { try $0.openLeases() }.filter { $0.proposal == id }
      return ProposalChange(
        proposal, (), records: [ProposalRecords.entry("proposal.expired", proposal, at: now)]
      ) { store in
        for lease in leases { try store.end(lease.fencing, at: now) }
      }
    }
  }

  /// Time has passed, a key was taken back, a freeze has begun.
  private func reconsider(_ id: String) async throws {
    try await desk.change(id, .proposalReconsidered, for: nil) { look in
      let evaluation = try desk.cachedEvaluation(look)
      guard let outcome = try evaluation.outcome() else { return ProposalChange(unchanged: look.proposal, ()) }
      var proposal = look.proposal
      let action = proposal.machine.reconsidered(outcome)
      if case .refuse = action { return ProposalChange(unchanged: look.proposal, ()) }
      if case .repeated = action { return ProposalChange(unchanged: look.proposal, ()) }
      return try desk.settled(look, proposal, action, outcome, evaluation)
    }
  }
}
