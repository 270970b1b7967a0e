import Decision
import Vocabulary

/// What was put before people: exactly what they sign, and the assessment that they were shown.
package struct StoredOffer: Sendable, Hashable {
  package var proposal: String
  /// Tells it from every other offer.
  package var nonce: String
  /// Its place among the offers of its proposal, from 1.
  package var number: Int64
  package var subject: ApprovalSubject
  /// The verdict with its findings and effects, secrets masked, as the outward contract spells it.
  package var assessment: StructuredValue
  /// What the runner said of its ground.
  package var facts: StructuredValue
  /// The lease under which it was planned; it names the stored plan.
  package var fencing: Int64
  package var created: ClockReading
  /// What was known of restore points then.
  package var evidence = OfferEvidence()

  package init(
    proposal: String, nonce: String, number: Int64, subject: ApprovalSubject, assessment: StructuredValue,
    facts: StructuredValue, fencing: Int64, created: ClockReading
  ) {
    self.proposal = proposal
    self.nonce = nonce
    self.number = number
    self.subject = subject
    self.assessment = assessment
    self.facts = facts
    self.fencing = fencing
    self.created = created
  }
}
