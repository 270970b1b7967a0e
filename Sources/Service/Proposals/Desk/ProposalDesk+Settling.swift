import Decision
import Ledger
import Vocabulary

extension ProposalChange {
  /// The same change with another answer.
  func map<Other: Sendable>(_ transform: (Value) -> Other) -> ProposalChange<Other> {
    var change = ProposalChange<Other>(unchanged: proposal, transform(value))
    change.records = records
    change.write = write
    return change
  }
}

extension ProposalDesk {
  /// What follows from an outcome that the state machine has taken: what is missing is asked for, what fell is dropped.
  ///
  /// - Parameter proposal: with the machine after the event.
  func settled(
    _ look: ProposalLook, _ proposal: StoredProposal, _ action: ProposalAction, _ outcome: ApprovalOutcome,
    _ evaluation: ApprovalEvaluation
  ) throws -> ProposalChange<Void> {
    guard case .dropApprovals(let dropped) = action else {
      guard proposal.machine != look.proposal.machine else { return ProposalChange(unchanged: look.proposal, ()) }
      return ProposalChange(proposal, (), records: [record("proposal.\(proposal.machine.state.word)", proposal)])
    }
    let reason = ProposalRecords.joined(OutcomeText.reasons(outcome.answer), by: "; ")
    var proposal = proposal
    proposal.outcome = reason
    var records = [
      record("approval.void", proposal, ["reasons": .string(reason)])
    ]
    let anew = try reoffered(look, &proposal, outcome, evaluation)
    if anew != nil { records.append(record("proposal.\(proposal.machine.state.word)", proposal)) }
    return ProposalChange(proposal, (), records: records) { store in
      try store.void(dropped, because: reason)
      if let anew { try store.add(anew) }
    }
  }

  /// Where the plan still fits and only what is found in it has become worse, people are asked anew; nil where only a
  /// new proposal helps.
  private func reoffered(
    _ look: ProposalLook, _ proposal: inout StoredProposal, _ outcome: ApprovalOutcome,
    _ evaluation: ApprovalEvaluation
  ) throws -> StoredOffer? {
    guard case .void(let reasons) = outcome.answer, let offer = look.offer, evaluation.stored == nil else { return nil }
    let isStale = reasons.contains { reason in
      if case .difference(let difference) = reason { !difference.field.hasPrefix("the loss of") } else { false }
    }
    guard !isStale else { return nil }
    let anew = try OfferMaking(evaluation, fencing: offer.fencing, number: offer.number + 1)
    _ = proposal.machine.reassessed(anew.plan)
    return anew.offer
  }

  private func record(_ kind: String, _ proposal: StoredProposal, _ more: StructuredObject = [:]) -> LedgerEntry {
    ProposalRecords.entry(kind, proposal, at: core.clock.now(), more)
  }
}
