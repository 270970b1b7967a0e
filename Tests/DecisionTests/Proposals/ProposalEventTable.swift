import Decision
import Vocabulary

/// Every event of a proposal's machine with arguments that are right by themselves.
enum ProposalEventTable {
  static let planToken: Int64 = 1
  static let applyToken: Int64 = 2
  static let planLease = ProposalLease(runner: "r1", token: planToken)
  static let applyLease = ProposalLease(runner: "r1", token: applyToken)

  static func digest(_ number: Int) -> ContentDigest {
    let digits = String(number, radix: 16)
    guard let digest = ContentDigest(String(repeating: "0", count: 64 - digits.utf8.count) + digits) else {
      preconditionFailure("\(number) makes no digest")
    }
    return digest
  }

  static let plan = ProposalPlan(
    assessment: digest(7), subject: digest(8), ruling: .hold([.restorePoint, .approval(count: 2)]), losses: digest(9))

  static func outcome(_ answer: ApprovalOutcome.Answer, subject: Int = 8) -> ApprovalOutcome {
    ApprovalOutcome(answer, subject: digest(subject))
  }

  /// Applies an event.
  static func apply(_ event: ProposalEvent, to machine: inout ProposalMachine) -> ProposalAction {
    switch event {
    case .leasedForPlanning: machine.leasedForPlanning(planLease)
    case .planned: machine.planned(plan, token: planToken)
    case .planFailed: machine.planFailed("no provider", token: planToken)
    case .approvalAdded: machine.approvalAdded("a1", outcome(.ready(.team)))
    case .approvalWithdrawn: machine.approvalWithdrawn("a1", outcome(.waiting))
    case .reconsidered: machine.reconsidered(outcome(.ready(.team)))
    case .reassessed:
      machine.reassessed(
        ProposalPlan(assessment: digest(7), subject: digest(10), ruling: .hold([.approval(count: 1)])))
    case .leasedForApplying: machine.leasedForApplying(applyLease, outcome(.ready(.team)))
    case .applyStarted: machine.applyStarted(token: applyToken)
    case .applySucceeded: machine.applySucceeded(token: applyToken)
    case .applyFailed: machine.applyFailed("boom", .saved, token: applyToken)
    case .leaseLost: machine.leaseLost(token: machine.state.word == "planning" ? planToken : applyToken)
    case .rejected: machine.rejected(by: "ada", reason: "not tonight")
    case .cancelled: machine.cancelled(by: "ada")
    case .expired: machine.expired()
    case .reconciled: machine.reconciled(.partlyChanged, by: "ada", note: "two of three")
    }
  }

  /// The machine after these events, each of which it must have taken.
  static func machine(after events: [ProposalEvent]) -> ProposalMachine {
    var machine = ProposalMachine()
    for event in events {
      if case .refuse(let refusal) = apply(event, to: &machine) {
        preconditionFailure("\(event) after \(events): \(refusal)")
      }
    }
    return machine
  }

  static let toHeld: [ProposalEvent] = [.leasedForPlanning, .planned]
  static let toApproved = toHeld + [.approvalAdded]
  static let toLeased = toApproved + [.leasedForApplying]
  static let toStarted = toLeased + [.applyStarted]

  /// How each state is reached that events lead to.
  static let paths: [[ProposalEvent]] = [
    [], [.leasedForPlanning], toHeld, toApproved, toLeased, toStarted, toStarted + [.cancelled],
    toStarted + [.leaseLost], toStarted + [.leaseLost, .applySucceeded], toStarted + [.applySucceeded],
    toStarted + [.applyFailed], toLeased + [.leaseLost], [.leasedForPlanning, .planFailed], [.rejected], [.cancelled],
    [.expired],
  ]
}
