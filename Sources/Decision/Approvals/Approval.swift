import Vocabulary

/// A person's yes to one exact thing, its signature verified: the tag that hangs on a proposal.
package struct Approval: Sendable, Hashable {
  /// The rules by which it was given.
  package enum Mode: String, Sendable, Hashable, CaseIterable {
    case team
    case solo
    case breakGlass = "break-glass"
  }

  /// Names this approval; of two with one name the second is the same one delivered again.
  package var id: String
  /// The name of the person whose key signed.
  package var person: String
  package var signature: ApprovalSignature
  /// What the verification of the signature found.
  package var facts: SignatureFacts
  /// The digest of the canonical JSON of the subject that was signed.
  package var subject: ContentDigest
  package var mode: Mode
  /// When the server got it.
  package var received: ClockReading
  /// What the person typed when asked for the environment's name.
  package var typedName: String?
  /// Why the glass was broken.
  package var reason: String?

  package init(
    id: String, person: String, signature: ApprovalSignature, facts: SignatureFacts, subject: ContentDigest,
    mode: Mode, received: ClockReading, typedName: String? = nil, reason: String? = nil
  ) {
    self.id = id
    self.person = person
    self.signature = signature
    self.facts = facts
    self.subject = subject
    self.mode = mode
    self.received = received
    self.typedName = typedName
    self.reason = reason
  }
}
