import Crypto
import Decision
import Formats

/// Verifies what browsers give for a passkey that was touched (WebAuthn level 2 §7.2).
package enum PasskeyVerifier {
  /// What must be signed for a text: SHA-256 of what it is for, and the text.
  package static func challenge(for text: [UInt8], namespace: String) -> [UInt8] {
    Array(Crypto.SHA256.hash(data: Array(namespace.utf8) + text))
  }

  /// What the authenticator said, where the key made the assertion, for this challenge and party, touched by somebody
  /// it knew. Whose it is, and whether its counter goes on, is for the caller to see.
  package static func data(
    of assertion: ApprovalSignature.Assertion, key: COSEKey, party: RelyingParty, challenge: [UInt8]
  ) throws(PasskeyRefusal) -> AuthenticatorData {
    let clientBytes = try bytes(assertion.clientData)
    try check(clientBytes, type: "webauthn.get", party: party, challenge: challenge)
    let dataBytes = try bytes(assertion.authenticatorData)
    let data = try authenticatorData(dataBytes, party)
    guard isGood(try bytes(assertion.signature), on: dataBytes + Crypto.SHA256.hash(data: clientBytes), by: key) else {
      throw .doesNotFit
    }
    return data
  }

  /// The same, by a passkey that is in service here: whose it is, and how it was used.
  package static func use(
    of assertion: ApprovalSignature.Assertion, by passkey: Passkey, party: RelyingParty, challenge: [UInt8]
  ) throws(PasskeyRefusal) -> (facts: SignatureFacts, isBackedUp: Bool) {
    let data = try data(of: assertion, key: passkey.key, party: party, challenge: challenge)
    guard data.isBackupEligible == passkey.isSynced else { throw .otherBackup }
    let facts = facts(of: data, key: passkey.fingerprint)
    guard !facts.isCopied(lastCounter: passkey.counter) else {
      throw .copied(counter: data.counter, last: passkey.counter)
    }
    return (facts, data.isBackedUp)
  }

  /// What is known of a signature by what the authenticator said with it.
  static func facts(of data: AuthenticatorData, key: String) -> SignatureFacts {
    SignatureFacts(
      key: key, isHardwareBound: !data.isBackupEligible, isUserPresent: data.isUserPresent,
      isUserVerified: data.isUserVerified, counter: data.counter, isSynced: data.isBackupEligible)
  }

  /// Checks what the browser said.
  static func check(
    _ clientData: [UInt8], type: String, party: RelyingParty, challenge: [UInt8]
  ) throws(PasskeyRefusal) {
    let said: ClientData
    do {
      said = try ClientData(clientData)
    } catch {
      throw .malformed("\(error)")
    }
    guard said.type == type else { throw .otherType(String(said.type.prefix(64))) }
    guard said.challenge == Base64.encodeURL(challenge) else { throw .otherChallenge }
    guard party.owns(said.origin) else {
      throw .otherOrigin(String(said.origin.prefix(256)), wanted: party.origin ?? party.id)
    }
    guard !said.isCrossOrigin else { throw .framed }
  }

  /// Checks what the authenticator said.
  static func authenticatorData(_ bytes: [UInt8], _ party: RelyingParty) throws(PasskeyRefusal) -> AuthenticatorData {
    let data: AuthenticatorData
    do {
      data = try AuthenticatorData(bytes)
    } catch {
      throw .malformed("\(error)")
    }
    guard data.relyingParty == Array(Crypto.SHA256.hash(data: Array(party.id.utf8))) else {
      throw .otherParty(wanted: party.id)
    }
    guard data.isUserPresent else { throw .notPresent }
    guard data.isUserVerified else { throw .notVerified }
    return data
  }

  /// Whether a key made a signature; the algorithm is the key's, whatever the message says.
  static func isGood(_ signature: [UInt8], on bytes: [UInt8], by key: COSEKey) -> Bool {
    switch key.algorithm {
    case .es256:
      // What is no point on the curve has signed nothing, and other bytes are no signature.
      guard let p256 = try? P256.Signing.PublicKey(x963Representation: key.key),
        let pair = try? P256.Signing.ECDSASignature(derRepresentation: signature)
      else { return false }
      return p256.isValidSignature(pair, for: bytes)
    case .edDSA:
      // Bytes that are no key have signed nothing.
      guard let ed25519 = try? Curve25519.Signing.PublicKey(rawRepresentation: key.key) else { return false }
      return ed25519.isValidSignature(signature, for: bytes)
    }
  }

  /// The bytes of a part of what a browser gave.
  static func bytes(_ text: String) throws(PasskeyRefusal) -> [UInt8] {
    do {
      return try Base64.decodeURL(text)
    } catch {
      throw .malformed("\(error)")
    }
  }
}
