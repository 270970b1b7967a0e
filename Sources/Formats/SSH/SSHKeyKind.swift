/// The kinds of SSH keys that people approve with, by the names of their wire form.
package enum SSHKeyKind: String, Sendable, Hashable, CaseIterable {
  case ed25519 = "ssh-ed25519"
  case ecdsa = "ecdsa-sha2-nistp256"
  /// In a security key (OpenSSH, PROTOCOL.u2f).
  case hardwareEd25519 = "sk-ssh-ed25519@openssh.com"
  /// In a security key (OpenSSH, PROTOCOL.u2f).
  case hardwareECDSA = "sk-ecdsa-sha2-nistp256@openssh.com"
  /// Recognised, so that it can be named; no signature by it is read.
  case rsa = "ssh-rsa"

  /// Whether the private key cannot leave a piece of hardware.
  package var isHardwareBound: Bool {
    switch self {
    case .hardwareEd25519, .hardwareECDSA: true
    case .ed25519, .ecdsa, .rsa: false
    }
  }

  /// The curve that a signature is verified on; nil for RSA.
  package var curve: Curve? {
    switch self {
    case .ed25519, .hardwareEd25519: .ed25519
    case .ecdsa, .hardwareECDSA: .p256
    case .rsa: nil
    }
  }

  /// The curves of these keys.
  package enum Curve: Sendable, Hashable {
    /// RFC 8032; a key of 32 bytes.
    case ed25519
    /// NIST P-256 with SHA-256; a key of 65 bytes (uncompressed, X9.63).
    case p256
  }
}
