extension ProposalMachine {
  /// What a person found who compared the state with reality.
  package enum Reality: String, Sendable, Hashable, CaseIterable {
    /// All of it was done.
    case applied
    /// None of it was done.
    case nothingChanged = "nothing-changed"
    /// Some of it was done.
    case partlyChanged = "partly-changed"
  }

  /// A person has found out how a lost apply ended, and frees the workspace.
  package mutating func reconciled(_ reality: Reality, by person: String, note: String) -> ProposalAction {
    switch state {
    case .unknown:
      guard !person.isEmpty, !note.isEmpty else { return .refuse(.noReason) }
      switch reality {
      case .applied: return end(.applied)
      case .nothingChanged: return end(.failed(.beforeChange("\(person): \(note)")))
      case .partlyChanged: return end(.failed(.afterChange("\(person): \(note)")))
      }
    case .proposed, .planning, .planned, .held, .approved, .applying, .applied, .failed, .rejected, .expired,
      .cancelled:
      return notNow(.reconciled)
    }
  }

  /// A person refuses it, and says why.
  package mutating func rejected(by person: String, reason: String) -> ProposalAction {
    switch state {
    case .proposed, .planning, .planned, .held, .approved:
      guard !person.isEmpty, !reason.isEmpty else { return .refuse(.noReason) }
      return end(.rejected(.person(person, reason: reason)))
    case .rejected(.person(person, reason: reason)): return .repeated
    case .applying, .applied, .failed, .unknown, .rejected, .expired, .cancelled: return notNow(.rejected)
    }
  }

  /// Somebody takes it back. What has begun to be applied is stopped as soon as it can be.
  package mutating func cancelled(by name: String) -> ProposalAction {
    guard !name.isEmpty else { return .refuse(.noReason) }
    switch state {
    case .proposed, .planning, .planned, .held, .approved, .applying(_, .leased):
      return end(.cancelled(by: name))
    case .applying(let lease, .started):
      state = .applying(lease, .stopping)
      return .interrupt(lease)
    case .applying(_, .stopping), .cancelled(by: name): return .repeated
    case .applied, .failed, .unknown, .rejected, .expired, .cancelled: return notNow(.cancelled)
    }
  }

  /// Its time is over.
  package mutating func expired() -> ProposalAction {
    switch state {
    case .proposed, .planning, .planned, .held, .approved: return end(.expired)
    case .expired: return .repeated
    case .applying, .applied, .failed, .unknown, .rejected, .cancelled: return notNow(.expired)
    }
  }

  /// What can happen next by somebody's doing: a state that is not final always has a way out.
  package var waysOut: [ProposalEvent] {
    switch state {
    case .proposed: [.leasedForPlanning, .rejected, .cancelled, .expired]
    case .planning: [.planned, .planFailed, .leaseLost, .rejected, .cancelled, .expired]
    case .planned: [.leasedForApplying, .rejected, .cancelled, .expired]
    case .held where isOfferVoid: [.reassessed, .rejected, .cancelled, .expired]
    case .held: [.approvalAdded, .reconsidered, .reassessed, .rejected, .cancelled, .expired]
    case .approved: [.leasedForApplying, .reconsidered, .rejected, .cancelled, .expired]
    case .applying(_, .leased): [.applyStarted, .applyFailed, .leaseLost, .cancelled]
    case .applying(_, .started), .applying(_, .stopping): [.applySucceeded, .applyFailed, .leaseLost]
    case .unknown: [.reconciled]
    case .applied, .failed, .rejected, .expired, .cancelled: []
    }
  }
}
