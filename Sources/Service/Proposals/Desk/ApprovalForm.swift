import Decision
import Formats
import HTTPTypes
import Vocabulary

/// An approval as a request brings it.
struct ApprovalForm: Sendable {
  /// The most bytes of a signature and of a text.
  private static let bound = 16_384

  var person: String
  var signature: PersonSignature
  var typedName: String?
  var acknowledged: [String]
  var isBreakGlass: Bool
  var reason: String?

  /// Throws words for what is malformed.
  init(_ object: StructuredObject) throws(APIError) {
    guard let person = object["person"]?.text, let signature = object["signature"]?.text,
      signature.utf8.count <= ApprovalForm.bound, person.utf8.count <= 256
    else {
      throw APIError(
        .badRequest, "approval.malformed", "an approval needs \"person\" and \"signature\"",
        remedy: "`tagout proposal approve` makes both")
    }
    self.person = person
    self.signature = PersonSignature(armored: signature)
    typedName = object["typedName"]?.text
    acknowledged = (object["acknowledged"]?.elements ?? []).compactMap(\.text)
    isBreakGlass = object["breakGlass"]?.truth ?? false
    reason = object["reason"]?.text.map { String($0.prefix(4000)) }
  }

  /// What a page sends with a passkey's answer.
  init(_ object: StructuredObject, person: String, _ assertion: ApprovalSignature.Assertion, party: RelyingParty) {
    self.person = person
    signature = PersonSignature(assertion, party: party)
    typedName = object["typedName"]?.text
    acknowledged = (object["acknowledged"]?.elements ?? []).compactMap(\.text)
    isBreakGlass = object["breakGlass"]?.truth ?? false
    reason = object["reason"]?.text.map { String($0.prefix(4000)) }
  }

  /// Names the approval: the same signature, brought for the same person, is the same approval. Of a passkey's answer
  /// what was signed counts: its signature can be written in two ways.
  var name: String {
    let mark =
      switch signature.signature {
      case .ssh(let armored): armored
      case .passkey(let assertion):
        "\(assertion.credential)\0\(assertion.authenticatorData)\0\(assertion.clientData)"
      }
    return "a-" + Hexadecimal.encode(SHA256.hash(Array("\(person)\0\(mark)".utf8))).prefix(32)
  }

  /// The rules by which it is given.
  func mode(_ policy: PolicyApprovals?) -> Approval.Mode {
    if isBreakGlass { return .breakGlass }
    return policy?.mode == .solo ? .solo : .team
  }
}
