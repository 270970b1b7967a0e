import Decision
import Formats
import HTTPTypes
import Ledger
import Vocabulary

extension RunnerDesk {
  /// Who asks for work, and what it keeps its runs in.
  private struct Bearer: Sendable {
    var name: String
    var sandbox: SandboxMode
  }

  /// Gives a runner something to do; nil when there is nothing.
  package func lease(
    _ kinds: Set<StoredLease.Kind>, runner: String, sandbox: SandboxMode = .none, by caller: Caller
  ) async throws -> StoredLease? {
    try RunnerDesk.requireRunner(caller)
    try await ProposalSweep(core).run()
    if kinds.contains(.apply) {
      for id in try await waiting(["planned", "approved"], caller) {
        if let lease = try await leaseApplySafely(id, Bearer(name: runner, sandbox: sandbox), caller) { return lease }
      }
    }
    if kinds.contains(.plan) {
      for id in try await waiting(["proposed"], caller) {
        if let lease = try await leasePlan(id, Bearer(name: runner, sandbox: sandbox), caller) { return lease }
      }
    }
    return nil
  }

  /// What is stored of one proposal and cannot be read any more ends that proposal, and stops no other.
  private func leaseApplySafely(_ id: String, _ runner: Bearer, _ caller: Caller) async throws -> StoredLease? {
    do {
      return try await leaseApply(id, runner, caller)
    } catch let error as ServiceError {
      try await desk.change(id, .proposalCancelled, for: caller) { look in
        var proposal = look.proposal
        guard case .finish = proposal.machine.cancelled(by: "tagout-server") else {
          return ProposalChange(unchanged: look.proposal, ())
        }
        proposal.outcome = "what is stored of it cannot be read: \(error)"
        let entry = ProposalRecords.entry(
          "proposal.cancelled", proposal, at: core.clock.now(), ["reason": .string("\(error)")])
        return ProposalChange(proposal, (), records: [entry])
      }
      return nil
    }
  }

  private func waiting(_ states: [String], _ caller: Caller) async throws -> [String] {
    try await core.store.read { store in
      try store.proposals(in: states).filter { caller.token.reaches($0.request.workspace) }.map(\.id)
    }
  }

  private func leasePlan(_ id: String, _ runner: Bearer, _ caller: Caller) async throws -> StoredLease? {
    try await desk.change(id, .planLeased, for: caller) { look in
      var proposal = look.proposal
      let lease = try await makeLease(.plan, proposal, runner, caller)
      guard case .plan = proposal.machine.leasedForPlanning(lease.right) else {
        return ProposalChange(unchanged: look.proposal, nil)
      }
      let entry = ProposalRecords.entry(
        "proposal.planning", proposal, at: lease.given.wall, by: caller.actor,
        [
          "fencing": .integer(lease.fencing), "runner": .string(runner.name),
          "sandbox": .string(runner.sandbox.rawValue),
        ])
      return ProposalChange(proposal, lease, records: [entry]) { store in
        try RunnerDesk.add(lease, to: store)
      }
    }
  }

  /// The one right to apply: everything is evaluated anew, from the plan's own bytes on.
  private func leaseApply(_ id: String, _ runner: Bearer, _ caller: Caller) async throws -> StoredLease? {
    try await desk.change(id, .applyLeased, for: caller) { look in
      guard !look.proposal.request.isPlanOnly, !look.isWorkspaceTaken else {
        return ProposalChange(unchanged: look.proposal, nil)
      }
      let evaluation = try desk.evaluation(look)
      guard let outcome = try evaluation.outcome() else { return ProposalChange(unchanged: look.proposal, nil) }
      var proposal = look.proposal
      let lease = try await makeLease(.apply, proposal, runner, caller)
      let action = proposal.machine.leasedForApplying(lease.right, outcome)
      guard case .apply(_, let approvals) = action else {
        return try desk.settled(look, proposal, action, outcome, evaluation).map { _ in nil }
      }
      let entry = ProposalRecords.entry(
        "run.leased", proposal, at: lease.given.wall, by: caller.actor,
        [
          "approvals": .string(approvals.joined(separator: ", ")), "fencing": .integer(lease.fencing),
          "plan": .string(evaluation.planDigest ?? ""), "runner": .string(runner.name),
          "sandbox": .string(runner.sandbox.rawValue),
        ])
      return ProposalChange(proposal, lease, records: [entry]) { store in
        guard try !ProposalLook.isTaken(look.workspace.name, besides: id, in: store) else {
          throw ProposalDesk.Overtaken()
        }
        try RunnerDesk.add(lease, to: store)
        try store.spend(approvals, at: lease.given.wall)
      }
    }
  }

  private func makeLease(
    _ kind: StoredLease.Kind, _ proposal: StoredProposal, _ runner: Bearer, _ caller: Caller
  ) async throws -> StoredLease {
    let fencing = try await core.store.read { try $0.nextFencing() }
    let now = core.clock.reading()
    var lease = StoredLease(
      fencing: fencing, proposal: proposal.id, workspace: proposal.request.workspace, kind: kind, runner: runner.name,
      token: caller.token.id, given: now, renewed: now)
    let secret = TokenSecret()
    (lease.sandbox, lease.stateDigest, lease.stateSecret) = (runner.sandbox, secret.digest, secret.text)
    return lease
  }

  /// Two leases never get one token: who comes second finds the number taken, and looks again.
  private static func add(_ lease: StoredLease, to store: any StoreWriting) throws {
    guard try store.nextFencing() == lease.fencing else {
      throw ProposalDesk.Overtaken()
    }
    try store.add(lease)
  }
}
