extension ProposalMachine {
  /// A person has approved; the outcome counts that approval.
  package mutating func approvalAdded(_ approval: String, _ outcome: ApprovalOutcome) -> ProposalAction {
    switch state {
    case .held, .approved:
      if let refusal = refusal(of: outcome) { return .refuse(refusal) }
      guard !approvals.contains(approval) else { return .repeated }
      approvals.append(approval)
      return settle(outcome)
    case .applying, .applied, .unknown:
      return spent.contains(approval) ? .repeated : notNow(.approvalAdded)
    case .proposed, .planning, .planned, .failed, .rejected, .expired, .cancelled:
      return notNow(.approvalAdded)
    }
  }

  /// A person has taken an approval back, or it was found to be void; the outcome does not count it any more.
  package mutating func approvalWithdrawn(_ approval: String, _ outcome: ApprovalOutcome) -> ProposalAction {
    switch state {
    case .held, .approved:
      if let refusal = refusal(of: outcome) { return .refuse(refusal) }
      guard let index = approvals.firstIndex(of: approval) else { return .refuse(.noSuchApproval) }
      approvals.remove(at: index)
      return settle(outcome)
    case .proposed, .planning, .planned, .applying, .applied, .failed, .unknown, .rejected, .expired, .cancelled:
      return notNow(.approvalWithdrawn)
    }
  }

  /// Time has passed, a freeze has begun, a key was taken back, the state was written: the outcome was evaluated anew.
  package mutating func reconsidered(_ outcome: ApprovalOutcome) -> ProposalAction {
    switch state {
    case .planned, .held, .approved:
      if let refusal = refusal(of: outcome) { return .refuse(refusal) }
      let before = self
      let action = settle(outcome)
      return self == before ? .repeated : action
    case .proposed, .planning, .applying, .applied, .failed, .unknown, .rejected, .expired, .cancelled:
      return notNow(.reconsidered)
    }
  }

  /// Why an outcome says nothing about this proposal; nil when it does.
  func refusal(of outcome: ApprovalOutcome) -> ProposalRefusal? {
    plan?.subject == outcome.subject && !isOfferVoid ? nil : .otherSubject
  }

  /// Whether somebody must have signed and nobody has, whatever an outcome says.
  var lacksSignature: Bool { plan?.needsSignature != false && approvals.isEmpty }

  /// Goes to where an outcome leads.
  mutating func settle(_ outcome: ApprovalOutcome) -> ProposalAction {
    switch outcome.answer {
    case .ready where !lacksSignature:
      if state != .planned { state = .approved }
      return .offerApply
    case .ready, .waiting, .suspended:
      state = .held
      return .ask
    case .void:
      let dropped = approvals
      approvals = []
      isOfferVoid = true
      state = .held
      return .dropApprovals(dropped)
    }
  }
}
