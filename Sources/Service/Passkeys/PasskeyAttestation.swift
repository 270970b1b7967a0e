import Crypto
import Formats
import SwiftASN1
import X509

/// What vouches for a new passkey, checked as far as it goes without the makers' own certificates: whether it signed
/// this key, and says what the key says (WebAuthn level 2 §8.2).
struct PasskeyAttestation {
  private let object: AttestationObject
  private let credential: AuthenticatorData.Credential
  private let clientHash: [UInt8]

  init(_ object: AttestationObject, _ credential: AuthenticatorData.Credential, clientHash: [UInt8]) {
    self.object = object
    self.credential = credential
    self.clientHash = clientHash
  }

  /// Says in words what vouches for it; throws where that does not fit the key.
  func check() throws(PasskeyRefusal) -> String {
    switch object.format {
    case "none":
      guard object.statement.pairs?.isEmpty == true else { throw .attestation("it says none, and holds something") }
      return "nothing"
    case "packed": return try packed()
    default: return "\(object.format.prefix(32)), kept unchecked"
    }
  }

  private func packed() throws(PasskeyRefusal) -> String {
    guard let algorithm = object.statement[.text("alg")]?.whole,
      let signature = object.statement[.text("sig")]?.byteString
    else { throw .attestation("its signature is missing") }
    let signed = object.authenticatorData + clientHash
    guard let chain = object.statement[.text("x5c")] else {
      guard algorithm == credential.key.algorithm.rawValue,
        PasskeyVerifier.isGood(signature, on: signed, by: credential.key)
      else { throw .attestation("it was not signed by the key itself") }
      return "itself"
    }
    guard let first = chain.elements?.first?.byteString else { throw .attestation("its certificate is missing") }
    return try certified(first, algorithm, signature, signed)
  }

  private func certified(
    _ bytes: [UInt8], _ algorithm: Int64, _ signature: [UInt8], _ signed: [UInt8]
  ) throws(PasskeyRefusal) -> String {
    let certificate: Certificate
    do {
      certificate = try Certificate(derEncoded: bytes)
    } catch {
      throw .attestation("its certificate cannot be read")
    }
    let name = String("\(certificate.subject)".prefix(200))
    guard let key = P256.Signing.PublicKey(certificate.publicKey), algorithm == COSEKey.Algorithm.es256.rawValue else {
      return "\(name), kept unchecked"
    }
    // Other bytes are no signature.
    guard let pair = try? P256.Signing.ECDSASignature(derRepresentation: signature),
      key.isValidSignature(pair, for: signed)
    else { throw .attestation("its certificate's key did not sign it") }
    try checkModel(certificate)
    return "\(name), its chain kept unchecked"
  }

  /// WebAuthn level 2 §8.2.1: the certificate is no authority, and names the model if it names any.
  private func checkModel(_ certificate: Certificate) throws(PasskeyRefusal) {
    // What cannot be read is no claim to be an authority.
    if let constraints = try? certificate.extensions.basicConstraints, case .isCertificateAuthority = constraints {
      throw .attestation("its certificate is an authority's")
    }
    let model = certificate.extensions.first { $0.oid == [1, 3, 6, 1, 4, 1, 45724, 1, 1, 4] }
    // An octet string of 16 bytes: 0x04 0x10, and the model.
    if let model, Array(model.value) != [0x04, 0x10] + credential.model {
      throw .attestation("its certificate is for another model")
    }
  }
}
