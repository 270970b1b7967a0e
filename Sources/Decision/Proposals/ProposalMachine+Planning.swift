extension ProposalMachine {
  /// A runner gets the right to plan. A later lease fences off an earlier one.
  package mutating func leasedForPlanning(_ lease: ProposalLease) -> ProposalAction {
    switch state {
    case .planning(let current) where current == lease: return .repeated
    case .proposed, .planning:
      guard lease.token > greatestToken else { return .refuse(.tokenNotNew(greatest: greatestToken)) }
      greatestToken = lease.token
      state = .planning(lease)
      return .plan(lease)
    case .planned, .held, .approved, .applying, .applied, .failed, .unknown, .rejected, .expired, .cancelled:
      return notNow(.leasedForPlanning)
    }
  }

  /// The runner has planned it, and the server has assessed the plan.
  package mutating func planned(_ plan: ProposalPlan, token: Int64) -> ProposalAction {
    switch state {
    case .planning(let lease):
      guard lease.token == token else { return .refuse(.fencedOff(by: lease.token)) }
      planToken = token
      return offer(plan)
    case .planned, .held, .approved, .rejected(.policy):
      return planToken == token && self.plan == plan ? .repeated : notNow(.planned)
    case .proposed, .applying, .applied, .failed, .unknown, .rejected, .expired, .cancelled:
      return notNow(.planned)
    }
  }

  /// The runner could not plan it.
  package mutating func planFailed(_ reason: String, token: Int64) -> ProposalAction {
    switch state {
    case .planning(let lease):
      guard lease.token == token else { return .refuse(.fencedOff(by: lease.token)) }
      planToken = token
      return end(.failed(.planning(reason)))
    case .failed(.planning): return planToken == token ? .repeated : notNow(.planFailed)
    case .proposed, .planned, .held, .approved, .applying, .applied, .failed, .unknown, .rejected, .expired,
      .cancelled:
      return notNow(.planFailed)
    }
  }

  /// The server has assessed the stored plan anew, and puts it before people under a new nonce. What was signed falls.
  package mutating func reassessed(_ plan: ProposalPlan) -> ProposalAction {
    switch state {
    case .planned, .held, .approved:
      guard plan != self.plan || isOfferVoid else { return .repeated }
      guard plan.subject != self.plan?.subject else { return .refuse(.otherSubject) }
      let dropped = approvals
      let action = offer(plan)
      return dropped.isEmpty || state.isFinal ? action : .dropApprovals(dropped)
    case .proposed, .planning, .applying, .applied, .failed, .unknown, .rejected, .expired, .cancelled:
      return notNow(.reassessed)
    }
  }

  /// Puts a plan before people, or offers it to runners when nothing is missing.
  private mutating func offer(_ plan: ProposalPlan) -> ProposalAction {
    self.plan = plan
    approvals = []
    isOfferVoid = false
    switch plan.ruling {
    case .allow:
      state = .planned
      return .offerApply
    case .hold:
      state = .held
      return .ask
    case .deny:
      return end(.rejected(.policy))
    }
  }
}
