import Vocabulary

/// A key dies: what it encrypts, living or saved, cannot be read any more.
enum KeyDestroyed: PlanRule {
  static let code: FindingCode = "plan.key-destroyed"
  static let summary = "a key is destroyed, and what it encrypts can no longer be read"

  static let examples: [PlanExample] = [
    .match("a key is deleted", .example(.delete("aws_kms_key.main", ["deletion_window_in_days": 7]))),
    .match("a private key is replaced", .example(.replace("tls_private_key.ca"))),
    .pass("an alias of a key is deleted", .example(.delete("aws_kms_alias.main"))),
    .pass("a login's public key is replaced", .example(.replace("aws_key_pair.admin"))),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    let keys = subject.dying(of: [.key]) { $0.dies }
    guard !keys.isEmpty else { return [] }
    let users = KeyUsers(keys: keys, subject: subject)
    return keys.enumerated().map { index, key in
      finding(
        .critical, key.sentence + users.phrase(for: index), at: key.change.address, remedy: key.releaseRemedy)
    }
  }
}
