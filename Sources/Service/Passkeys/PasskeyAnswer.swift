import Decision
import Formats
import HTTPTypes
import Vocabulary

/// What a browser sends of a passkey (WebAuthn level 3 §5.1, `RegistrationResponseJSON` and
/// `AuthenticationResponseJSON`), taken apart.
struct PasskeyAnswer: Sendable {
  private static let bound = 200_000

  private let identifier: String
  private let response: StructuredValue

  init(_ value: StructuredValue?) throws(APIError) {
    guard let value, let identifier = value["id"]?.text, let response = value["response"],
      value["type"]?.text == "public-key", value["rawId"]?.text ?? identifier == identifier,
      identifier.utf8.count <= 4 * AuthenticatorData.identifierBound
    else { throw PasskeyAnswer.malformed }
    self.identifier = identifier
    self.response = response
  }

  private static let malformed = APIError(
    .badRequest, "passkey.malformed", "this is no answer of a passkey", remedy: "send what the browser gives, as JSON")

  private func part(_ name: String) throws(APIError) -> String {
    guard let text = response[name]?.text, text.utf8.count <= PasskeyAnswer.bound else { throw PasskeyAnswer.malformed }
    return text
  }

  /// A new passkey.
  func enrolment() throws(APIError) -> PasskeyEnrolment {
    let known: Set<String> = ["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]
    let transports = (response["transports"]?.elements ?? []).compactMap { $0.text }.filter { known.contains($0) }
    return PasskeyEnrolment(
      identifier: identifier, clientData: try part("clientDataJSON"), attestation: try part("attestationObject"),
      transports: Set(transports).sorted())
  }

  /// A passkey that was touched.
  func assertion() throws(APIError) -> ApprovalSignature.Assertion {
    ApprovalSignature.Assertion(
      credential: identifier, authenticatorData: try part("authenticatorData"),
      clientData: try part("clientDataJSON"), signature: try part("signature"))
  }

  /// Whose the authenticator says it is; nil where it does not say.
  var userHandle: String? { response["userHandle"]?.text }
}
