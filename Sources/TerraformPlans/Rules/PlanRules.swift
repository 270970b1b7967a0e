import Vocabulary

/// All rules that plans are judged by.
package enum PlanRules {
  /// In the order in which their findings of one severity are told.
  package static let all: [any PlanRule.Type] = [
    // What is lost.
    DataDestroyed.self, DataReplaced.self, ContainerDestroyed.self, KeyDestroyed.self, BackupDestroyed.self,
    BackupSamePlan.self, UnknownDestroyed.self, OpaqueDestroyed.self, IdentityDestroyed.self, RecordsDestroyed.self,
    ProvisionerDestroys.self, RenameLoses.self,
    // What takes a protection away.
    ProtectionLowered.self, GuardDestroyed.self, ExpiryAdded.self, PreventDestroyDropped.self,
    // The state behind the plan.
    SerialRegressed.self, ForeignLineage.self, SameSerialOtherContent.self, RememberedContent.self,
    ChainBroken.self, StateShrunk.self, CreateFlood.self,
    Duplicates.self, LocalBackend.self, NeverSeen.self, BackupSameState.self,
    // The plan itself.
    Errored.self, Incomplete.self, UnknownAction.self, UnknownFormat.self, UnreadablePart.self,
    ConfigurationUnreadable.self, DestroyMode.self, Targeted.self, ReplaceForced.self, DestroyWillFail.self,
    BlockRemoved.self,
    // What to know besides.
    Forgotten.self, OpaqueUpdated.self, ApplyTimeCode.self, PlanTimeCode.self, SecretsInClear.self, Destroyed.self,
    Replaced.self,
  ]

  /// What all rules find in a plan: the worst first, then by rule, then by address, so that a saved plan and its JSON,
  /// which have their changes in other orders, read alike. Those that matter name where the plan would land.
  package static func findings(in plan: Plan, context: PlanContext = PlanContext()) -> [Finding] {
    findings(in: PlanSubject(plan, context: context))
  }

  /// The same for a plan that was looked at already.
  package static func findings(in subject: PlanSubject) -> [Finding] {
    var bySeverity: [Severity: [Finding]] = [:]
    for rule in all {
      for var finding in rule.findings(in: subject).sorted(by: { $0.evidence.address < $1.evidence.address }) {
        if finding.severity > .information { finding.environment = subject.context.environment }
        bySeverity[finding.severity, default: []].append(finding)
      }
    }
    return Severity.allCases.sorted(by: >).flatMap { bySeverity[$0] ?? [] }
  }
}

extension Evidence {
  /// The address, or nothing.
  fileprivate var address: String {
    if case .address(let address) = self { address } else { "" }
  }
}
