import Decision
import Formats
import HTTPTypes
import Ledger
import Recovery
import RestorePoints
import Vocabulary

extension RunnerDesk {
  /// The runner stands ready, and is told to begin when all is still as it was signed: it is told so once.
  package func begin(_ object: StructuredObject, under fencing: Int64, by caller: Caller) async throws {
    let lease = try await lease(fencing, .apply, by: caller)
    let facts = try RunFacts(object)
    let refused: [String] = try await desk.change(lease.proposal, .applyBegun, for: caller) { look in
      let evaluation = try desk.evaluation(look, facts: facts)
      guard let outcome = try evaluation.outcome() else { throw ProposalDesk.refusal(.otherSubject) }
      let obstacles = RunnerDesk.obstacles(outcome, evaluation)
      guard obstacles.isEmpty else { return stopped(look, obstacles, lease, caller) }
      var proposal = look.proposal
      if case .refuse(let refusal) = proposal.machine.applyStarted(token: fencing) {
        throw ProposalDesk.refusal(refusal)
      }
      var details: StructuredObject = [
        "drills": .string(evaluation.proof?.reports.joined(separator: ", ") ?? ""), "fencing": .integer(fencing),
        "plan": .string(evaluation.planDigest ?? ""), "runner": .string(lease.runner),
        "sandbox": .string(lease.sandbox.rawValue),
      ]
      if let credential = object["credential"]?.text {
        details = details.merging(["credential": .string(String(credential.prefix(500)))])
      }
      let entry = ProposalRecords.entry("run.begun", proposal, at: core.clock.now(), by: caller.actor, details)
      let isSigned = proposal.machine.isSigned
      return ProposalChange(proposal, [], records: [entry] + pins(evaluation, proposal)) { store in
        try WorkspaceRun.hold(lease, isSigned: isSigned, at: core.clock.now(), in: store)
        for (dataset, pin) in pinned(evaluation, look.proposal) {
          try store.addRecoveryEntry(.pin, of: dataset, try JSONWriter.canonical(pin.value))
        }
      }
    }
    guard refused.isEmpty else {
      throw APIError(
        .conflict, "approval.void", refused.joined(separator: "; "), remedy: "change nothing; it is to be proposed anew"
      )
    }
  }

  /// The points that were proven before this apply are kept, whatever becomes less by it.
  private func pinned(
    _ evaluation: ApprovalEvaluation, _ proposal: StoredProposal
  ) -> [(dataset: String, pin: PinnedPoint)] {
    guard let names = evaluation.proof?.reports else { return [] }
    let now = core.clock.now()
    return evaluation.look.recovery.reports.filter { names.contains($0.id) }.map { report in
      (report.dataset, PinnedPoint(point: report.point, report: report.id, proposal: proposal.id, pinned: now))
    }
  }

  /// What the ledger tells of them.
  private func pins(_ evaluation: ApprovalEvaluation, _ proposal: StoredProposal) -> [LedgerEntry] {
    pinned(evaluation, proposal).map { dataset, pin in
      ServerRecord.entry(
        "restore-point.pinned", at: pin.pinned,
        [
          "dataset": .string(dataset), "point": .string(pin.point), "proposal": .string(pin.proposal),
          "report": .string(pin.report),
        ])
    }
  }

  /// What stands between the outcome and the apply.
  private static func obstacles(_ outcome: ApprovalOutcome, _ evaluation: ApprovalEvaluation) -> [String] {
    if let copy = evaluation.facts.planDigest, copy != evaluation.planDigest {
      return ["the runner's copy of the plan is \(copy), and \(evaluation.planDigest ?? "none") was signed"]
    }
    let planned = evaluation.look.offer.map { ProposalDesk.object($0.facts)["modulesDigest"]?.text } ?? nil
    if planned != evaluation.facts.modules {
      return ["the modules that were fetched now are not those that it was planned with; pin their versions"]
    }
    guard case .ready = outcome.answer else {
      let obstacles = OutcomeText.obstacles(outcome)
      return obstacles.isEmpty ? ["it may not be applied any more"] : obstacles
    }
    return []
  }

  private func stopped(
    _ look: ProposalLook, _ obstacles: [String], _ lease: StoredLease, _ caller: Caller
  ) -> ProposalChange<[String]> {
    var proposal = look.proposal
    let words = ProposalRecords.joined(obstacles, by: "; ")
    _ = proposal.machine.applyFailed(words, .nothing, token: lease.fencing)
    proposal.outcome = words
    let now = core.clock.now()
    let entry = ProposalRecords.entry(
      "approval.void", proposal, at: now, by: caller.actor,
      ["fencing": .integer(lease.fencing), "reasons": .string(words)])
    return ProposalChange(proposal, obstacles, records: [entry]) { try $0.end(lease.fencing, at: now) }
  }

  /// The runner says how it ended; a report that comes late is kept for the person who reconciles.
  package func finished(_ object: StructuredObject, under fencing: Int64, by caller: Caller) async throws
    -> StoredProposal
  {
    if object["outcome"]?.text == "abandoned" { return try await abandoned(fencing, by: caller) }
    let lease = try await lease(fencing, .apply, by: caller, isOpen: false)
    guard let word = object["outcome"]?.text, ["applied", "failed"].contains(word) else {
      throw APIError(.badRequest, "report.malformed", "\"outcome\" is neither \"applied\" nor \"failed\"")
    }
    let change = object["change"]?.text.flatMap(ProposalMachine.Change.init) ?? .unsaved
    let reason = Redactor.redact(String((object["reason"]?.text ?? "its program ended with an error").prefix(4000)))
      .text
    return try await desk.change(lease.proposal, .runFinished, for: caller) { look in
      var proposal = look.proposal
      let action =
        word == "applied"
        ? proposal.machine.applySucceeded(token: fencing)
        : proposal.machine.applyFailed(reason, change, token: fencing)
      switch action {
      case .refuse(let refusal): throw ProposalDesk.refusal(refusal)
      case .repeated: return ProposalChange(unchanged: look.proposal, look.proposal)
      default: break
      }
      if word == "failed" { proposal.outcome = reason }
      return ended(proposal, lease, caller, object["exit"]?.whole)
    }
  }

  /// A runner that died with a lease in hand is back and gives it up, as its time would.
  private func abandoned(_ fencing: Int64, by caller: Caller) async throws -> StoredProposal {
    let lease = try await lease(fencing, nil, by: caller, isOpen: false)
    if lease.ended == nil { try await ProposalSweep(core).lose(lease) }
    return try await desk.look(lease.proposal, for: nil).proposal
  }

  private func ended(
    _ proposal: StoredProposal, _ lease: StoredLease, _ caller: Caller, _ exit: Int64?
  ) -> ProposalChange<StoredProposal> {
    let now = core.clock.now()
    var details: StructuredObject = [
      "fencing": .integer(lease.fencing), "runner": .string(lease.runner), "sandbox": .string(lease.sandbox.rawValue),
    ]
    if let exit { details = details.merging(["exit": .integer(exit)]) }
    if let outcome = proposal.outcome { details = details.merging(["reason": .string(outcome)]) }
    let entry = ProposalRecords.entry("run.finished", proposal, at: now, by: caller.actor, details)
    let isApplied = proposal.machine.state == .applied
    let isOver = proposal.machine.state.isFinal
    return ProposalChange(proposal, proposal, records: [entry]) { store in
      try store.end(lease.fencing, at: now)
      if isOver { try WorkspaceRun.end(lease.fencing, of: lease.workspace, in: store) }
      if isApplied, let offer = try store.offer(of: proposal.id) {
        try store.noteApplied(proposal.id, fencing: offer.fencing, workspace: proposal.request.workspace, at: now)
      }
    }
  }
}
