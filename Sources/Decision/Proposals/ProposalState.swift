/// Where a proposal stands.
package enum ProposalState: Sendable, Hashable {
  /// Put forward; waits for a runner to plan it.
  case proposed
  /// A runner plans it.
  case planning(ProposalLease)
  /// Planned and assessed, and nothing is missing: it may be applied.
  case planned
  /// Planned and assessed; something is missing.
  case held
  /// Something was missing, and all of it is there now: it may be applied.
  case approved
  /// A runner has the one right to apply it.
  case applying(ProposalLease, Progress)
  case applied
  case failed(Failure)
  /// A runner was lost while it applied: nobody knows how far it came, the workspace stays locked.
  case unknown(ProposalLease, Report?)
  case rejected(Rejection)
  case expired
  case cancelled(by: String)

  /// How far an apply has come.
  package enum Progress: String, Sendable, Hashable, CaseIterable {
    /// The runner has the right, and has not said that it begins: nothing has been changed.
    case leased
    /// From here on things may have been changed.
    case started
    /// As `started`, and somebody asked for it to be stopped.
    case stopping
  }

  /// Why nothing more will come of it.
  package enum Failure: Sendable, Hashable {
    /// It could not be planned.
    case planning(String)
    /// The apply ended before it changed anything.
    case beforeChange(String)
    /// The apply ended in the middle; what was done is in the state.
    case afterChange(String)
  }

  /// What a runner said after it was taken for dead; a person weighs it.
  package enum Report: Sendable, Hashable {
    case succeeded
    case failed(String)
  }

  /// Who refused it.
  package enum Rejection: Sendable, Hashable {
    case person(String, reason: String)
    /// The verdict was a denial.
    case policy
  }

  /// The word of the outward contract, e.g. `applying`.
  package var word: String {
    switch self {
    case .proposed: "proposed"
    case .planning: "planning"
    case .planned: "planned"
    case .held: "held"
    case .approved: "approved"
    case .applying: "applying"
    case .applied: "applied"
    case .failed: "failed"
    case .unknown: "unknown"
    case .rejected: "rejected"
    case .expired: "expired"
    case .cancelled: "cancelled"
    }
  }

  /// Whether nothing will change any more.
  package var isFinal: Bool {
    switch self {
    case .proposed, .planning, .planned, .held, .approved, .applying, .unknown: false
    case .applied, .failed, .rejected, .expired, .cancelled: true
    }
  }

  /// Whether its workspace is locked for it: nobody else may write the state.
  package var locksWorkspace: Bool {
    switch self {
    case .applying, .unknown: true
    case .proposed, .planning, .planned, .held, .approved, .applied, .failed, .rejected, .expired, .cancelled: false
    }
  }
}
