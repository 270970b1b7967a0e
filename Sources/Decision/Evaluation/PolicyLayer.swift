import Vocabulary

/// A policy file that is in force, and how far.
package struct PolicyLayer: Sendable, Hashable {
  /// What stands in it.
  package var file: PolicyFile
  /// Whether it may loosen: the machine's own, and a project's that was accepted as it stands.
  package var mayLoosen: Bool
  /// SHA-256 of its bytes, as 64 small hexadecimal digits.
  package var digest: String

  package init(file: PolicyFile, mayLoosen: Bool, digest: String) {
    self.file = file
    self.mayLoosen = mayLoosen
    self.digest = digest
  }

  /// The first rule that is meant and whose conditions hold, where this is what would be ruled without it.
  func firstRule(
    for subject: RuleSubject, over ruling: Ruling, where isMeant: (PolicyRule) -> Bool
  ) -> PolicyRule? {
    file.rules.first { isMeant($0) && subject.satisfies($0, over: ruling) }
  }
}
