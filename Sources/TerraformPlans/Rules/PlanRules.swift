import Vocabulary

/// All rules that plans are judged by.
package enum PlanRules {
  /// In the order in which their findings of one severity are told.
  package static let all: [any PlanRule.Type] = [
    // What is lost.
    DataDestroyed.self, DataReplaced.self, ContainerDestroyed.self, KeyDestroyed.self, BackupDestroyed.self,
    BackupSamePlan.self, UnknownDestroyed.self, OpaqueDestroyed.self, IdentityDestroyed.self, RecordsDestroyed.self,
    ProvisionerDestroys.self, ActionDestroys.self, RenameLoses.self,
    // What takes a protection away.
    ProtectionLowered.self, GuardDestroyed.self, ExpiryAdded.self, PreventDestroyDropped.self,
    // The state behind the plan.
    SerialRegressed.self, ForeignLineage.self, SameSerialOtherContent.self, RememberedContent.self,
    ChainBroken.self, StateShrunk.self, CreateFlood.self, Duplicates.self, LocalBackend.self, NeverSeen.self,
    BackupSameState.self, BackupSameAccount.self, BackupSameKey.self,
    // The plan itself.
    Errored.self, Incomplete.self, UnknownAction.self, UnknownFormat.self, UnreadablePart.self,
    ConfigurationUnreadable.self, DestroyMode.self, Targeted.self, ReplaceForced.self, DestroyWillFail.self,
    BlockRemoved.self,
    // What to know besides.
    ActionInvoked.self, Forgotten.self, OpaqueUpdated.self, ApplyTimeCode.self, PlanTimeCode.self, ProviderSource.self,
    ModuleSource.self, SecretsInClear.self, Destroyed.self, Replaced.self,
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
      let found = rule.findings(in: subject)
      for index in order(of: found) {
        var finding = found[index]
        if finding.severity > .information { finding.environment = subject.context.environment }
        bySeverity[finding.severity, default: []].append(finding)
      }
    }
    return Severity.allCases.sorted(by: >).flatMap { bySeverity[$0] ?? [] }
  }

  /// The places of findings by their addresses. Findings are big, and mostly in order: only their places are sorted.
  private static func order(of findings: [Finding]) -> [Int] {
    let addresses = findings.map { $0.evidence.address }
    let isInOrder = addresses.indices.dropFirst().allSatisfy { addresses[$0 - 1] <= addresses[$0] }
    if isInOrder { return Array(addresses.indices) }
    return addresses.indices.sorted { (addresses[$0], $0) < (addresses[$1], $1) }
  }
}

extension Evidence {
  /// The address, or nothing.
  fileprivate var address: String {
    if case .address(let address) = self { address } else { "" }
  }
}
