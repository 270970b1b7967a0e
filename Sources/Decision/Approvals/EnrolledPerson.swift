import Vocabulary

/// Somebody who may be asked to approve.
package struct EnrolledPerson: Sendable, Hashable {
  /// A key of theirs.
  package struct Key: Sendable, Hashable {
    /// As in `SignatureFacts.key`.
    package var name: String
    /// From when on it counts: a new key waits, or is vouched for.
    package var from: Instant
    /// When it was taken back.
    package var until: Instant?

    package init(_ name: String, from: Instant, until: Instant? = nil) {
      self.name = name
      self.from = from
      self.until = until
    }
  }

  /// As policies name them.
  package var name: String
  /// Whether a signature of theirs is a yes; who proposes or audits alone is known so that nobody is two people.
  package var mayApprove: Bool
  /// What an identity provider calls them, e.g. `https://idp.example#a1b2`; the same under two names is one person.
  package var subjects: Set<String>
  /// All keys that were ever theirs.
  package var keys: [Key]
  /// The groups they are in; a policy names one as `group:NAME`.
  package var groups: Set<String>

  package init(
    name: String, mayApprove: Bool = true, subjects: Set<String> = [], keys: [Key], groups: Set<String> = []
  ) {
    self.name = name
    self.mayApprove = mayApprove
    self.subjects = subjects
    self.keys = keys
    self.groups = groups
  }
}
