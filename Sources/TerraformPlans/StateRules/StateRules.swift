import Vocabulary

/// All rules that states are judged by.
package enum StateRules {
  /// In the order in which their findings of one severity are told.
  package static let all: [any StateRule.Type] = [
    StateOlder.self, StateForeign.self, StateEdited.self, StateDataGone.self, StateHalved.self, StateEmptied.self,
    StateProtectionLost.self, StateOutputLost.self, StateObjectGone.self, StateTainted.self, StateSecrets.self,
    StateUntold.self, StateAlone.self,
  ]

  /// What all rules find in a state, the worst first, then by rule, then by address.
  package static func findings(in subject: StateSubject) -> [Finding] {
    let found = all.flatMap { rule in
      rule.findings(in: subject).sorted { $0.evidence.address < $1.evidence.address }
    }
    return Severity.allCases.sorted(by: >).flatMap { severity in found.filter { $0.severity == severity } }
  }
}

extension Evidence {
  /// The address, or nothing.
  fileprivate var address: String {
    if case .address(let address) = self { address } else { "" }
  }
}
