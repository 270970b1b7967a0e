import Crypto
import Decision
import Formats

/// Verifies what `ssh-keygen -Y sign` made: Ed25519, ECDSA on P-256 and the forms of both that security keys make.
package enum SSHSignatureVerifier {
  /// What is known of a signature on a message, which is good: whose key made it, and how it was used.
  ///
  /// Whether that key is anybody's, and whether its counter goes on, is for the caller to see.
  ///
  /// - Parameters:
  ///   - armored: the text from `-----BEGIN SSH SIGNATURE-----` on.
  ///   - namespace: what it must have been made for.
  package static func facts(
    of armored: String, message: [UInt8], namespace: String
  ) throws(SSHSignatureRefusal) -> SignatureFacts {
    let signature: SSHSignature
    do {
      signature = try SSHSignature(armored: armored)
    } catch {
      throw .malformed("\(error)")
    }
    guard let signed = signature.signedBytes(for: message, namespace: namespace) else {
      throw .otherNamespace(signature.namespace, wanted: namespace)
    }
    let key = signature.publicKey
    // PROTOCOL.u2f: keys that were made for SSH say so; the same hardware may hold others, for web pages.
    if let application = key.application, !application.hasPrefix("ssh:") { throw .otherApplication(application) }
    guard isGood(signature.signature, on: signed, by: key) else { throw .doesNotFit(key: key.fingerprint) }
    return SignatureFacts(
      key: key.fingerprint, isHardwareBound: key.kind.isHardwareBound,
      isUserPresent: signature.use?.isUserPresent ?? false, isUserVerified: signature.use?.isUserVerified ?? false,
      counter: signature.use?.counter)
  }

  private static func isGood(_ signature: [UInt8], on bytes: [UInt8], by key: SSHPublicKey) -> Bool {
    switch key.kind.curve {
    case .ed25519:
      // Bytes that are no key have signed nothing.
      guard let ed25519 = try? Curve25519.Signing.PublicKey(rawRepresentation: key.key) else { return false }
      return ed25519.isValidSignature(signature, for: bytes)
    case .p256:
      // Nor has what is no point on the curve, nor are other lengths a signature.
      guard let p256 = try? P256.Signing.PublicKey(x963Representation: key.key),
        let pair = try? P256.Signing.ECDSASignature(rawRepresentation: signature)
      else { return false }
      return p256.isValidSignature(pair, for: bytes)
    case nil: return false
    }
  }
}
