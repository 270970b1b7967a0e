/// What may happen to a proposal, and when: each event is a method, its answer says what to do.
///
/// It is pure: the caller stores the snapshot after each event and only then does what the answer says, so that a
/// crash in between repeats an answer and never an apply. Events may come twice and late; a token tells whose they are.
package struct ProposalMachine: Sendable, Hashable {
  /// How often a runner may be lost while it plans before the proposal fails.
  package static let lostPlanningBound = 5

  package internal(set) var state: ProposalState
  /// What was planned and assessed last; nil before.
  package internal(set) var plan: ProposalPlan?
  /// The names of the approvals that hang on it, in the order they came.
  package internal(set) var approvals: [String]
  /// The names of the approvals that its apply has used.
  package internal(set) var spent: [String]
  /// The greatest fencing token of any lease on it; zero before the first.
  package internal(set) var greatestToken: Int64
  /// The token of the lease that planned it.
  package internal(set) var planToken: Int64?
  /// The token of the one lease that was given to apply it.
  package internal(set) var applyToken: Int64?
  /// How many runners were lost while they planned.
  package internal(set) var lostPlannings: Int
  /// Whether what was put before people is void: it must be assessed anew, under a new nonce, before anyone signs.
  package internal(set) var isOfferVoid: Bool

  /// Whether people signed what it applies.
  package var isSigned: Bool { !spent.isEmpty }

  /// A proposal that was just put forward.
  package init() {
    state = .proposed
    approvals = []
    spent = []
    greatestToken = 0
    lostPlannings = 0
    isOfferVoid = false
  }

  /// The refusal of an event that makes no sense now.
  func notNow(_ event: ProposalEvent) -> ProposalAction {
    .refuse(.notNow(event: event.rawValue, state: state.word))
  }

  /// Goes to a final state.
  mutating func end(_ final: ProposalState) -> ProposalAction {
    state = final
    return .finish
  }
}
