import Decision
import HTTPTypes
import Vocabulary

/// A decision other than an approval, as a request brings it.
struct DecisionForm: Sendable {
  /// The most bytes of a signature and of a reason.
  private static let (signatureBound, reasonBound) = (16_384, 4000)

  var person: String
  var reason: String
  var signature: PersonSignature

  /// Throws words for what is malformed.
  init(_ object: StructuredObject) throws(APIError) {
    guard let person = object["person"]?.text, let reason = object["reason"]?.text, DecisionForm.isReason(reason),
      let signature = object["signature"]?.text, signature.utf8.count <= DecisionForm.signatureBound
    else {
      throw APIError(
        .badRequest, "decision.malformed", "it needs \"person\", \"reason\" and \"signature\"",
        remedy: "`tagout proposal` makes them")
    }
    self.init(person: person, reason: reason, signature: PersonSignature(armored: signature))
  }

  init(person: String, reason: String, signature: PersonSignature) {
    self.person = person
    self.reason = reason
    self.signature = signature
  }

  /// Whether a text can be a reason.
  static func isReason(_ text: String) -> Bool { !text.isEmpty && text.utf8.count <= reasonBound }
}

/// A decision and whose it is, its signature verified.
struct SignedDecision: Sendable {
  var person: String
  var reason: String
  var evidence: StructuredObject = [:]
  /// What the signature tells of its key; nil where none was asked for.
  var facts: SignatureFacts?
  /// What is noted of the passkey that signed.
  var use: PasskeyUse?
}
