import Decision
import Formats
import HTTPTypes
import ServiceLifecycle
import Vocabulary

extension ProposalDesk {
  /// The longest wait of one request, in seconds.
  private static let longestWait: Int64 = 60

  /// A proposal with all that is shown of it.
  package func view(_ id: String, for caller: Caller) async throws -> StructuredValue {
    try view(await look(id, for: caller))
  }

  private func view(_ look: ProposalLook) throws -> StructuredValue {
    var outcome: ApprovalOutcome?
    var proof: RestorePointProof?
    if ["planned", "held", "approved"].contains(look.proposal.machine.state.word), look.offer != nil {
      let evaluation = try cachedEvaluation(look)
      outcome = try evaluation.outcome()
      proof = look.offer.flatMap { evaluation.evidence(for: $0.subject.losses).proof }
    }
    return ProposalView(look: look, outcome: outcome, proof: proof).value
  }

  /// The newest first; of the workspaces that the caller reaches.
  func list(_ query: ProposalQuery, for caller: Caller) async throws -> StructuredValue {
    var query = query
    if let own = caller.token.workspace {
      guard query.workspace == nil || query.workspace == own else { return .object(["proposals": .array([])]) }
      query.workspace = own
    }
    let wanted = query
    let rows = try await core.store.read { store in
      try store.proposals(wanted).map { ($0, try store.workspace(named: $0.request.workspace)) }
    }
    return .object(["proposals": .array(rows.map { .object(ProposalView.summary($0.0, $0.1)) })])
  }

  /// Waits until the proposal's state is another than the one that is named, at most so many seconds.
  func wait(_ id: String, after state: String?, seconds: Int64, for caller: Caller) async throws -> StructuredValue {
    let limit = max(0, min(seconds, ProposalDesk.longestWait)) * 1000
    let start = core.clock.monotonicMilliseconds()
    while true {
      let look = try await look(id, for: caller)
      let word = look.proposal.machine.state.word
      let left = limit - (core.clock.monotonicMilliseconds() - start)
      // Nobody waits for an answer while the server is asked to stop.
      let isOver = left <= 0 || Task.isShuttingDownGracefully
      if word != state || look.proposal.machine.state.isFinal || isOver { return try view(look) }
      await ProposalNews.shared.wait(for: look.proposal.id, atMost: .milliseconds(min(left, 1000)))
      try Task.checkCancellation()
    }
  }

  /// Lines of the run's log.
  func log(_ id: String, from number: Int64, for caller: Caller) async throws -> StructuredValue {
    let name = try await look(id, for: caller).proposal.id
    let lines = try await core.store.read { try $0.log(of: name, from: max(0, number), limit: 1000) }
    return .object([
      "lines": .array(
        lines.map {
          .object(["at": .string($0.at.description), "number": .integer($0.number), "text": .string($0.text)])
        }),
      "next": .integer(lines.last.map { $0.number + 1 } ?? max(0, number)),
    ])
  }
}

extension ProposalDesk {
  /// The state that Terraform could not write at the end of a lost run, for the person who reconciles.
  func erroredState(_ id: String, for caller: Caller) async throws -> [UInt8] {
    guard caller.token.role == .operator else {
      throw APIError(
        .forbidden, "token.role", "only an operator reads a state as it is",
        remedy: "`tagout token create --role operator`")
    }
    let look = try await look(id, for: caller)
    do {
      return try KeptErroredState.file(look.proposal.id).read(upTo: KeptErroredState.bound, in: core)
    } catch is ServiceError {
      throw APIError(.notFound, "errored-state.missing", "the run left no state behind")
    }
  }

  /// The exact text that a person signs who refuses or reconciles it.
  func decisionText(_ id: String, _ decision: String, _ reason: String, for caller: Caller) async throws -> [UInt8] {
    guard (["reject"] + ProposalMachine.Reality.allCases.map(\.rawValue)).contains(decision), !reason.isEmpty,
      reason.utf8.count <= 4000
    else {
      throw APIError(.badRequest, "decision.malformed", "a decision needs a word that is known, and a reason")
    }
    let look = try await look(id, for: caller)
    return try DecisionText.bytes(decision, proposal: look.proposal.id, server: core.serverID, reason: reason)
  }
}
