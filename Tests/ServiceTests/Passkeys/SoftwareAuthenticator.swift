import Crypto
import Decision
import Formats
import Foundation
import Service
import Vocabulary

/// An authenticator in software, with the browser around it: it makes and uses passkeys as WebAuthn level 2 says. No
/// hardware is here, so what is tested is the form that such devices write, not a device.
struct SoftwareAuthenticator {
  let algorithm: COSEKey.Algorithm
  var identifier: [UInt8]
  var origin: String
  var party: String
  /// 1 touched, 4 by somebody it knew, 8 may be copied, 16 was.
  var flags: UInt8 = 5
  var counter: UInt32 = 0
  var model: [UInt8] = Array(repeating: 0, count: 16)
  /// What the client data says beside the rest.
  var isCrossOrigin = false
  var type = "webauthn.get"
  private let p256 = P256.Signing.PrivateKey()
  private let ed25519 = Curve25519.Signing.PrivateKey()

  init(_ algorithm: COSEKey.Algorithm, origin: String) {
    self.algorithm = algorithm
    self.origin = origin
    party = ServedNames.host(ofOrigin: origin) ?? ""
    identifier = (0..<32).map { _ in UInt8.random(in: .min ... .max) }
  }

  var id: String { Base64.encodeURL(identifier) }

  /// The public key as COSE writes it.
  var key: [UInt8] {
    switch algorithm {
    case .es256:
      let point = Array(p256.publicKey.x963Representation)
      return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20] + point[1..<33] + [0x22, 0x58, 0x20]
        + point[33...]
    case .edDSA:
      return [0xA4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21, 0x58, 0x20] + Array(ed25519.publicKey.rawRepresentation)
    }
  }

  func sign(_ bytes: [UInt8]) throws -> [UInt8] {
    switch algorithm {
    case .es256: Array(try p256.signature(for: bytes).derRepresentation)
    case .edDSA: Array(try ed25519.signature(for: bytes))
    }
  }

  func data(attested: Bool = false) -> [UInt8] {
    let count = withUnsafeBytes(of: counter.bigEndian) { Array($0) }
    let start = Array(Crypto.SHA256.hash(data: Array(party.utf8))) + [attested ? flags | 0x40 : flags] + count
    guard attested else { return start }
    return start + model + [UInt8(identifier.count >> 8), UInt8(identifier.count & 255)] + identifier + key
  }

  func clientData(_ challenge: String, type: String) -> [UInt8] {
    let more = isCrossOrigin ? "true" : "false"
    return Array(
      #"{"type":"\#(type)","challenge":"\#(challenge)","origin":"\#(origin)","crossOrigin":\#(more)}"#.utf8)
  }

  /// What a browser sends for a new passkey; `packed` lets the key vouch for itself.
  func made(for options: StructuredValue, packed: Bool = false) throws -> StructuredValue {
    let client = clientData(options["challenge"]?.text ?? "", type: "webauthn.create")
    let data = data(attested: true)
    let object: [UInt8]
    if packed {
      let signature = try sign(data + Array(Crypto.SHA256.hash(data: client)))
      let statement: [UInt8] =
        [0xA2, 0x63] + Array("alg".utf8) + [algorithm == .es256 ? 0x26 : 0x27, 0x63] + Array("sig".utf8)
        + [0x58, UInt8(signature.count)] + signature
      object = Self.attestation("packed", statement, data)
    } else {
      object = Self.attestation("none", [0xA0], data)
    }
    return credential([
      "attestationObject": .string(Base64.encodeURL(object)), "clientDataJSON": .string(Base64.encodeURL(client)),
      "transports": ["usb"],
    ])
  }

  static func attestation(_ format: String, _ statement: [UInt8], _ data: [UInt8]) -> [UInt8] {
    [0xA3, 0x63] + Array("fmt".utf8) + [0x60 + UInt8(format.utf8.count)] + Array(format.utf8) + [0x67]
      + Array("attStmt".utf8) + statement + [0x68] + Array("authData".utf8)
      + [0x59, UInt8(data.count >> 8), UInt8(data.count & 255)] + data
  }

  /// What a browser sends for a passkey that was touched; the counter goes on where it counts.
  mutating func used(for options: StructuredValue, handle: String? = nil) throws -> StructuredValue {
    if counter > 0 { counter += 1 }
    let client = clientData(options["challenge"]?.text ?? "", type: type)
    let data = data()
    var response: StructuredObject = [
      "authenticatorData": .string(Base64.encodeURL(data)), "clientDataJSON": .string(Base64.encodeURL(client)),
      "signature": .string(Base64.encodeURL(try sign(data + Array(Crypto.SHA256.hash(data: client))))),
    ]
    if let handle { response = response.merging(["userHandle": .string(handle)]) }
    return credential(response)
  }

  /// The same as the verifier takes it.
  mutating func assertion(_ challenge: [UInt8]) throws -> ApprovalSignature.Assertion {
    let value = try used(for: .object(["challenge": .string(Base64.encodeURL(challenge))]))["response"]
    return ApprovalSignature.Assertion(
      credential: id, authenticatorData: value?["authenticatorData"]?.text ?? "",
      clientData: value?["clientDataJSON"]?.text ?? "", signature: value?["signature"]?.text ?? "")
  }

  private func credential(_ response: StructuredObject) -> StructuredValue {
    .object(["id": .string(id), "rawId": .string(id), "response": .object(response), "type": "public-key"])
  }
}
