import Vocabulary

/// All rules that a folder is judged by.
package enum PostureRules {
  /// In the order in which their findings of one severity are told.
  package static let all: [any PostureRule.Type] = [
    // What is lost when something is destroyed.
    DeletionUnprotected.self, DestroyUnprevented.self, FinalSnapshotSkipped.self, FinalSnapshotUnnamed.self,
    ForceDestroy.self,
    // What there is to go back to.
    BackupsMissing.self, RetentionShort.self, BackupsRare.self, BackupSameState.self, BackupSameAccount.self,
    BackupSameKey.self,
    // The state.
    StateLocal.self, StateUnlocked.self, StateUnversioned.self, StateUnencrypted.self, StateBesideCode.self,
    // Secrets.
    SecretInCode.self, SecretInState.self, VariableUnmarked.self,
    // Agents.
    AgentQuestionsOff.self, AgentHooksOff.self, AgentAllowedBroadly.self, KeyInFile.self, AgentUnguarded.self,
    // What changes by itself.
    ProviderUnpinned.self, ModuleUnpinned.self, TerraformUnpinned.self, LockFileMissing.self,
    // What cannot be told.
    ConfigurationUnread.self, ProtectionUntold.self, BackendUntold.self,
  ]

  /// What all rules find, the worst first, then by rule, then by place.
  package static func findings(in subject: PostureSubject) -> [Finding] {
    let found = all.flatMap { rule in
      rule.findings(in: subject).sorted { $0.evidence.order < $1.evidence.order }
    }
    return Severity.allCases.sorted(by: >).flatMap { severity in found.filter { $0.severity == severity } }
  }
}

extension Evidence {
  fileprivate var order: (String, Int) {
    switch self {
    case .line(let path, let line): (path, line)
    case .file(let path), .address(let path): (path, 0)
    case .text, .argument, .whole: ("", 0)
    }
  }
}
