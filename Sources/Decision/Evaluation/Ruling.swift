import Vocabulary

/// What a policy says about one finding in one environment.
package enum Ruling: Sendable, Hashable {
  case allow
  case hold([Requirement])
  case deny
}

extension Ruling {
  /// What both ask for: a denial denies, else each kind of requirement once, the strongest of its kind.
  package func joined(_ other: Ruling) -> Ruling {
    if self == .deny || other == .deny { return .deny }
    let requirements = Ruling.strongest([self, other])
    return requirements.isEmpty ? .allow : .hold(requirements)
  }

  /// Whether it asks for less than another does in some respect.
  package func isLooser(than other: Ruling) -> Bool {
    joined(other) != joined(self)
  }

  /// Each kind of requirement once, the strongest of its kind; a signature makes a confirmation needless.
  package static func strongest(_ rulings: [Ruling]) -> [Requirement] {
    var approvals = 0
    var minutes = 0
    var others: Set<Requirement> = []
    for ruling in rulings {
      guard case .hold(let requirements) = ruling else { continue }
      for requirement in requirements {
        switch requirement {
        case .approval(let count): approvals = max(approvals, count)
        case .coolingOff(let wait): minutes = max(minutes, wait)
        case .confirm, .restorePoint, .savedPlan: others.insert(requirement)
        }
      }
    }
    if approvals > 0 {
      others.insert(.approval(count: approvals))
      others.remove(.confirm)
    }
    if minutes > 0 { others.insert(.coolingOff(minutes: minutes)) }
    if others.contains(.savedPlan) { others.remove(.confirm) }
    return others.sorted()
  }

  /// In the words of a policy file: `restore-point and approval 2`.
  package var words: String {
    switch self {
    case .allow: "allow"
    case .deny: "deny"
    case .hold(let requirements): requirements.map(Ruling.word).joined(separator: " and ")
    }
  }

  private static func word(for requirement: Requirement) -> String {
    switch requirement {
    case .confirm: "confirm"
    case .savedPlan: "saved-plan"
    case .restorePoint: "restore-point"
    case .approval(let count): count == 1 ? "approval" : "approval \(count)"
    case .coolingOff(let minutes): "cooling-off \(PolicyDuration(seconds: minutes * 60))"
    }
  }
}
