import Crypto
import Formats
import Vocabulary

/// What a browser is asked for (WebAuthn level 3 §5.1, `PublicKeyCredentialCreationOptionsJSON` and
/// `PublicKeyCredentialRequestOptionsJSON`).
enum PasskeyOptions {
  /// For a new passkey that the browser finds by itself later.
  static func creation(
    for person: String, server: String, party: RelyingParty, challenge: [UInt8], besides known: [Passkey]
  ) -> StructuredValue {
    .object([
      "attestation": "direct",
      "authenticatorSelection": .object([
        "requireResidentKey": true, "residentKey": "required", "userVerification": "required",
      ]),
      "challenge": .string(Base64.encodeURL(challenge)), "excludeCredentials": descriptors(known),
      "pubKeyCredParams": .array(
        COSEKey.Algorithm.allCases.map { .object(["alg": .integer($0.rawValue), "type": "public-key"]) }),
      "rp": .object(["id": .string(party.id), "name": "Tagout"]), "timeout": .integer(Ceremonies.lifetime),
      "user": .object([
        "displayName": .string(person), "id": .string(handle(of: person, server: server)), "name": .string(person),
      ]),
    ])
  }

  /// For a passkey's signature; among these, or whichever the browser finds.
  static func request(party: RelyingParty, challenge: [UInt8], among known: [Passkey] = []) -> StructuredValue {
    .object([
      "allowCredentials": descriptors(known), "challenge": .string(Base64.encodeURL(challenge)),
      "rpId": .string(party.id), "timeout": .integer(Ceremonies.lifetime), "userVerification": "required",
    ])
  }

  /// By what an authenticator knows a person: no name, the same for all of their passkeys here.
  static func handle(of person: String, server: String) -> String {
    Base64.encodeURL(Array(Crypto.SHA256.hash(data: Array("tagout-person\0\(server)\0\(person)".utf8))))
  }

  private static func descriptors(_ passkeys: [Passkey]) -> StructuredValue {
    .array(
      passkeys.map { passkey in
        .object([
          "id": .string(passkey.id), "transports": .array(passkey.transports.map { .string($0) }), "type": "public-key",
        ])
      })
  }
}
