import Crypto
import Formats

/// A security key in software: it signs as OpenSSH's PROTOCOL.u2f says a FIDO key does. No hardware is here, so what is
/// tested is the form that such keys write, not a device.
struct SoftwareSecurityKey {
  /// Which of the two kinds.
  enum Kind {
    case ed25519
    case ecdsa
  }

  let kind: Kind
  var application = "ssh:"
  private let ed25519 = Curve25519.Signing.PrivateKey()
  private let p256 = P256.Signing.PrivateKey()

  init(_ kind: Kind) {
    self.kind = kind
  }

  private var name: String {
    kind == .ed25519 ? "sk-ssh-ed25519@openssh.com" : "sk-ecdsa-sha2-nistp256@openssh.com"
  }

  /// The wire form of its public half.
  var blob: [UInt8] {
    let start = SSHWire.string(name.utf8)
    let key =
      switch kind {
      case .ed25519: SSHWire.string(Array(ed25519.publicKey.rawRepresentation))
      case .ecdsa: SSHWire.string("nistp256".utf8) + SSHWire.string(Array(p256.publicKey.x963Representation))
      }
    return start + key + SSHWire.string(application.utf8)
  }

  /// The line of a `.pub` file.
  var line: String { "\(name) \(Base64.encode(blob)) software" }

  /// The armoured signature on a text, with these flags (1 touched, 4 by somebody it knew) and this counter.
  func sign(_ text: [UInt8], namespace: String, flags: UInt8 = 5, counter: UInt32 = 7) throws -> String {
    let message =
      Array("SSHSIG".utf8) + SSHWire.string(namespace.utf8) + SSHWire.string([]) + SSHWire.string("sha512".utf8)
      + SSHWire.string(Array(Crypto.SHA512.hash(data: text)))
    let signed =
      Array(Crypto.SHA256.hash(data: Array(application.utf8))) + [flags] + SSHWire.number(counter)
      + Array(Crypto.SHA256.hash(data: message))
    let made =
      SSHWire.string(name.utf8) + SSHWire.string(try signature(signed)) + [flags] + SSHWire.number(counter)
    let whole =
      Array("SSHSIG".utf8) + SSHWire.number(1) + SSHWire.string(blob) + SSHWire.string(namespace.utf8)
      + SSHWire.string([]) + SSHWire.string("sha512".utf8) + SSHWire.string(made)
    return "-----BEGIN SSH SIGNATURE-----\n\(Base64.encode(whole))\n-----END SSH SIGNATURE-----\n"
  }

  private func signature(_ bytes: [UInt8]) throws -> [UInt8] {
    switch kind {
    case .ed25519: return Array(try ed25519.signature(for: bytes))
    case .ecdsa:
      let pair = Array(try p256.signature(for: bytes).rawRepresentation)
      return SSHWire.string(SoftwareSecurityKey.positive(pair[..<32]))
        + SSHWire.string(SoftwareSecurityKey.positive(pair[32...]))
    }
  }

  /// A number in SSH's shortest form (RFC 4251 §5, mpint).
  private static func positive(_ digits: ArraySlice<UInt8>) -> [UInt8] {
    let shortest = Array(digits.drop { $0 == 0 })
    return (shortest.first ?? 0) >= 0x80 ? [0] + shortest : shortest
  }
}
