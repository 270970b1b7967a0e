extension ProposalMachine {
  /// What an apply that failed has done.
  package enum Change: String, Sendable, Hashable, CaseIterable {
    /// Nothing was changed.
    case nothing
    /// Something was changed, and the state tells of it.
    case saved
    /// Something was changed, and the state could not be written.
    case unsaved
  }

  /// A runner asks for the right to apply; the outcome was evaluated for this very moment. It is given once.
  package mutating func leasedForApplying(_ lease: ProposalLease, _ outcome: ApprovalOutcome) -> ProposalAction {
    switch state {
    case .planned, .approved:
      guard applyToken == nil else { return .refuse(.applyGiven) }
      guard lease.token > greatestToken else { return .refuse(.tokenNotNew(greatest: greatestToken)) }
      if let refusal = refusal(of: outcome) { return .refuse(refusal) }
      guard case .ready = outcome.answer else { return settle(outcome) }
      guard !lacksSignature else { return .refuse(.notSigned) }
      return give(lease)
    case .applying(let current, _): return current == lease ? .repeated : .refuse(.applyGiven)
    case .applied, .unknown: return .refuse(.applyGiven)
    case .proposed, .planning, .held, .failed, .rejected, .expired, .cancelled:
      return applyToken == nil ? notNow(.leasedForApplying) : .refuse(.applyGiven)
    }
  }

  private mutating func give(_ lease: ProposalLease) -> ProposalAction {
    greatestToken = lease.token
    applyToken = lease.token
    spent = approvals
    approvals = []
    state = .applying(lease, .leased)
    return .apply(lease, using: spent)
  }

  /// The runner has all it needs and asks to begin. It is told so once: after that, things may change.
  package mutating func applyStarted(token: Int64) -> ProposalAction {
    switch state {
    case .applying(let lease, let progress):
      guard lease.token == token else { return .refuse(.fencedOff(by: lease.token)) }
      switch progress {
      case .leased:
        state = .applying(lease, .started)
        return .begin(lease)
      case .started, .stopping: return .refuse(.applyBegun)
      }
    case .unknown, .applied, .failed: return applyToken == nil ? notNow(.applyStarted) : .refuse(.applyBegun)
    case .proposed, .planning, .planned, .held, .approved, .rejected, .expired, .cancelled:
      return notNow(.applyStarted)
    }
  }

  /// The runner says that all was applied, and the state was written.
  package mutating func applySucceeded(token: Int64) -> ProposalAction {
    switch state {
    case .applying(let lease, let progress):
      guard lease.token == token else { return .refuse(.fencedOff(by: lease.token)) }
      switch progress {
      case .started, .stopping: return end(.applied)
      // It was never told to begin: what it did, a person has to find out.
      case .leased: return lose(lease, .succeeded)
      }
    case .unknown(let lease, _): return keep(.succeeded, from: token, of: lease)
    case .applied: return applyToken == token ? .repeated : notNow(.applySucceeded)
    case .proposed, .planning, .planned, .held, .approved, .failed, .rejected, .expired, .cancelled:
      return notNow(.applySucceeded)
    }
  }

  /// The runner says that the apply failed, and what it had changed by then.
  package mutating func applyFailed(_ reason: String, _ change: Change, token: Int64) -> ProposalAction {
    switch state {
    case .applying(let lease, let progress):
      guard lease.token == token else { return .refuse(.fencedOff(by: lease.token)) }
      switch (change, progress) {
      case (.nothing, .leased), (.nothing, .started), (.nothing, .stopping):
        return end(.failed(.beforeChange(reason)))
      case (.saved, .started), (.saved, .stopping): return end(.failed(.afterChange(reason)))
      case (.saved, .leased), (.unsaved, .leased), (.unsaved, .started), (.unsaved, .stopping):
        return lose(lease, .failed(reason))
      }
    case .unknown(let lease, _): return keep(.failed(reason), from: token, of: lease)
    case .failed(.beforeChange), .failed(.afterChange):
      return applyToken == token ? .repeated : notNow(.applyFailed)
    case .proposed, .planning, .planned, .held, .approved, .applied, .failed, .rejected, .expired, .cancelled:
      return notNow(.applyFailed)
    }
  }

  /// A runner's lease ran out, or the runner died.
  package mutating func leaseLost(token: Int64) -> ProposalAction {
    switch state {
    case .planning(let lease):
      guard lease.token == token else { return .refuse(.fencedOff(by: lease.token)) }
      return losePlanning()
    case .applying(let lease, let progress):
      guard lease.token == token else { return .refuse(.fencedOff(by: lease.token)) }
      switch progress {
      case .leased: return end(.failed(.beforeChange("its runner was lost before it began")))
      case .started, .stopping: return lose(lease, nil)
      }
    case .unknown(let lease, _): return lease.token == token ? .repeated : notNow(.leaseLost)
    case .proposed, .planned, .held, .approved, .applied, .failed, .rejected, .expired, .cancelled:
      return notNow(.leaseLost)
    }
  }

  private mutating func losePlanning() -> ProposalAction {
    lostPlannings += 1
    guard lostPlannings < ProposalMachine.lostPlanningBound else {
      return end(.failed(.planning("\(lostPlannings) runners were lost while they planned it")))
    }
    state = .proposed
    return .offerPlanning
  }

  private mutating func lose(_ lease: ProposalLease, _ report: ProposalState.Report?) -> ProposalAction {
    state = .unknown(lease, report)
    return .callPerson
  }

  private mutating func keep(
    _ report: ProposalState.Report, from token: Int64, of lease: ProposalLease
  ) -> ProposalAction {
    guard lease.token == token else { return .refuse(.fencedOff(by: lease.token)) }
    guard state != .unknown(lease, report) else { return .repeated }
    state = .unknown(lease, report)
    return .keepReport
  }
}
