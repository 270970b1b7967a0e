import Crypto
import Formats
import Vocabulary

/// What a browser gives for a new passkey (WebAuthn level 2 §7.1).
package struct PasskeyEnrolment: Sendable, Hashable {
  package var identifier: String
  package var clientData: String
  package var attestation: String
  package var transports: [String]

  package init(identifier: String, clientData: String, attestation: String, transports: [String] = []) {
    self.identifier = identifier
    self.clientData = clientData
    self.attestation = attestation
    self.transports = transports
  }

  /// The passkey, where it was made for this challenge and party by somebody it knew.
  package func passkey(
    of person: String, role: PersonRole, party: RelyingParty, challenge: [UInt8], at now: Instant
  ) throws(PasskeyRefusal) -> Passkey {
    let client = try PasskeyVerifier.bytes(clientData)
    try PasskeyVerifier.check(client, type: "webauthn.create", party: party, challenge: challenge)
    let bytes = try PasskeyVerifier.bytes(attestation)
    let object: AttestationObject
    do {
      object = try AttestationObject(bytes)
    } catch {
      throw .malformed("\(error)")
    }
    let data = try PasskeyVerifier.authenticatorData(object.authenticatorData, party)
    guard let credential = data.credential else { throw .malformed("it holds no new key") }
    guard Base64.encodeURL(credential.identifier) == identifier else { throw .malformed("its identifiers differ") }
    guard PasskeyEnrolment.isKey(credential.key) else { throw .malformed("its key is no point on its curve") }
    let vouching = try PasskeyAttestation(object, credential, clientHash: Array(Crypto.SHA256.hash(data: client)))
      .check()
    return Passkey(
      id: identifier, person: person, role: role, key: credential.key, model: Hexadecimal.encode(credential.model),
      counter: data.counter, isSynced: data.isBackupEligible, isBackedUp: data.isBackedUp, transports: transports,
      party: party.id, attestation: bytes, clientData: client, vouching: vouching, created: now)
  }

  private static func isKey(_ key: COSEKey) -> Bool {
    switch key.algorithm {
    // What cannot be read as a point is none.
    case .es256: (try? P256.Signing.PublicKey(x963Representation: key.key)) != nil
    case .edDSA: (try? Curve25519.Signing.PublicKey(rawRepresentation: key.key)) != nil
    }
  }
}
