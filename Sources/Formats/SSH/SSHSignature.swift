/// A detached signature as `ssh-keygen -Y sign` makes it (OpenSSH, PROTOCOL.sshsig).
///
/// It is read, not verified: `key` and `signedBytes(for:namespace:)` and `signature` are what a curve's verification
/// asks for.
package struct SSHSignature: Sendable, Hashable {
  /// The longest armoured text that is read, in bytes.
  package static let bound = 16_384
  private static let begin = "-----BEGIN SSH SIGNATURE-----"
  private static let end = "-----END SSH SIGNATURE-----"
  private static let magic = Array("SSHSIG".utf8)

  /// What the message is hashed by before it is signed.
  package enum Hash: String, Sendable, Hashable, CaseIterable {
    case sha256
    case sha512
  }

  /// The key that it says it was made by.
  package let publicKey: SSHPublicKey
  /// What it says it was made for.
  package let namespace: String
  package let hash: Hash
  /// 64 bytes: R and S of Ed25519 (RFC 8032), or r and s of P-256 at 32 bytes each.
  package let signature: [UInt8]
  /// What a security key says of how it was used; nil for other keys.
  package let use: SecurityKeyUse?

  /// Reads the armoured text. Nothing may stand before or after it but white space.
  package init(armored text: String) throws(FormatError) {
    guard text.utf8.count <= SSHSignature.bound else {
      throw FormatError(.ssh, .tooLarge(bound: SSHSignature.bound), at: 0)
    }
    let lines = text.utf8.split { $0 == 0x0A || $0 == 0x0D }.filter { line in
      !line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
    guard let first = lines.first, first.elementsEqual(SSHSignature.begin.utf8) else {
      throw FormatError(.ssh, .unsupported("no line \"\(SSHSignature.begin)\" at its start"), at: 0)
    }
    guard lines.count > 1, let last = lines.last, last.elementsEqual(SSHSignature.end.utf8) else {
      throw FormatError(.ssh, .truncated, at: text.utf8.count)
    }
    try self.init(blob: try Base64.decode(Array(lines[1..<lines.count - 1].joined())))
  }

  /// Reads the bytes within the armour.
  package init(blob: [UInt8]) throws(FormatError) {
    guard blob.count <= SSHSignature.bound else {
      throw FormatError(.ssh, .tooLarge(bound: SSHSignature.bound), at: 0)
    }
    var reader = SSHReader(blob)
    guard try reader.take(SSHSignature.magic.count) == SSHSignature.magic else {
      throw FormatError(.ssh, .unsupported("no SSHSIG at its start"), at: 0)
    }
    let version = try reader.number()
    guard version == 1 else { throw FormatError(.ssh, .unsupported("a signature of version \(version)"), at: 6) }
    publicKey = try SSHPublicKey(blob: try reader.string())
    namespace = try reader.text()
    let start = reader.position
    guard try reader.string().isEmpty else {
      throw FormatError(.ssh, .unsupported("something in the reserved field"), at: start)
    }
    guard let hash = Hash(rawValue: try reader.text()) else {
      throw FormatError(.ssh, .unsupported("another hash than sha256 or sha512"), at: start)
    }
    self.hash = hash
    (signature, use) = try SSHSignature.read(try reader.string(), by: publicKey.kind)
    try reader.finish()
  }

  /// The exact bytes that the key has signed if this is its signature on the message; nil when the signature was made
  /// for another namespace.
  ///
  /// For a security key these are SHA-256(application) ‖ flags ‖ counter ‖ SHA-256(what another key would have signed)
  /// (OpenSSH, PROTOCOL.u2f).
  package func signedBytes(for message: [UInt8], namespace: String) -> [UInt8]? {
    guard namespace == self.namespace else { return nil }
    let digest =
      switch hash {
      case .sha256: SHA256.hash(message)
      case .sha512: SHA512.hash(message)
      }
    let bytes =
      SSHSignature.magic + SSHWire.string(namespace.utf8) + SSHWire.string([])
      + SSHWire.string(hash.rawValue.utf8) + SSHWire.string(digest)
    guard let use, let application = publicKey.application else { return bytes }
    return SHA256.hash(Array(application.utf8)) + [use.flags] + SSHWire.number(use.counter) + SHA256.hash(bytes)
  }
}
