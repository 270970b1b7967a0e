import Vocabulary

/// The parts of an ARN that tell where a thing belongs (`arn:partition:service:region:account:resource`).
package struct AWSResourceName: Sendable, Hashable {
  /// Twelve digits; nil for things that belong to no account, like buckets.
  package var account: String?
  /// E.g. `role/ops/prod-admin`.
  package var resource: String

  /// Reads an ARN; nil when the text is none.
  package init?(_ text: String) {
    guard text.utf8.starts(with: "arn:".utf8) else { return nil }
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6 else { return nil }
    account = AWSResourceName.isAccount(parts[4]) ? String(parts[4]) : nil
    resource = String(parts[5])
  }

  /// The last component of the resource: `prod-admin`.
  package var name: String { PathText.lastComponent(resource) }

  /// Whether a text is an account's identifier.
  package static func isAccount(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 12 && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
  }
}
