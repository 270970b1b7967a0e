import Decision

/// Who opens a vault, and by whose credentials.
enum VaultRole: Sendable {
  /// Adds backups.
  case writer
  /// Only reads.
  case drill
  /// Makes locks last longer; with the profile that is given by hand.
  case renewer(profile: String?)

  /// The profile of the AWS tools' files; nil: what they would use by themselves.
  func profile(of vault: PolicyVault) -> String? {
    switch self {
    case .writer: vault.profile
    case .drill: vault.drillProfile ?? vault.profile
    case .renewer(let profile): profile ?? vault.profile
    }
  }
}
