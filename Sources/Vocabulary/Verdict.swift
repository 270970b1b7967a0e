/// The answer to "may this happen?": a value with reasons, never a Bool and never an error.
package enum Verdict: Sendable, Hashable {
  /// Go on, without a word; the findings are for those who ask.
  case allow([Finding])
  /// Not now: what is missing, and why.
  case hold([Requirement], [Finding])
  /// Not this way, whoever says yes; a finding names the way that is open.
  case deny([Finding])

  /// All that was noticed, worst first.
  package var findings: [Finding] {
    switch self {
    case .allow(let findings), .hold(_, let findings), .deny(let findings): findings
    }
  }

  /// What is missing; empty unless the verdict is `hold`.
  package var requirements: [Requirement] {
    switch self {
    case .allow, .deny: []
    case .hold(let requirements, _): requirements
    }
  }

  /// `allow`, `hold` or `deny`, as the outward contract spells it.
  package var word: String {
    switch self {
    case .allow: "allow"
    case .hold: "hold"
    case .deny: "deny"
    }
  }
}

/// What must be there before a held action may go on.
package enum Requirement: Sendable, Hashable, Comparable {
  /// The session's own user says yes. The only one that may become a client's "ask" dialog.
  case confirm
  /// Signatures of this many enrolled people.
  case approval(count: Int)
  /// A proven restore point outside the blast radius.
  case restorePoint
  /// A saved plan that was read, instead of one made and applied in one breath.
  case savedPlan
  /// A wait of this many minutes.
  case coolingOff(minutes: Int)

  /// The name in the outward contract.
  package var name: String {
    switch self {
    case .confirm: "confirm"
    case .approval: "approval"
    case .restorePoint: "restorePoint"
    case .savedPlan: "savedPlan"
    case .coolingOff: "coolingOff"
    }
  }

  private var order: (Int, Int) {
    switch self {
    case .confirm: (0, 0)
    case .savedPlan: (1, 0)
    case .restorePoint: (2, 0)
    case .approval(let count): (3, count)
    case .coolingOff(let minutes): (4, minutes)
    }
  }

  package static func < (left: Requirement, right: Requirement) -> Bool { left.order < right.order }
}
