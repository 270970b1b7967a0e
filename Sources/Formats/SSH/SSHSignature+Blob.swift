extension SSHSignature {
  /// What a security key says of how it was used (OpenSSH, PROTOCOL.u2f; FIDO U2F raw message formats §5.4).
  package struct SecurityKeyUse: Sendable, Hashable {
    /// As they are signed.
    package let flags: UInt8
    /// How often the key has signed, as it counts itself.
    package let counter: UInt32

    /// Whether somebody touched it.
    package var isUserPresent: Bool { flags & 0x01 != 0 }

    /// Whether it knew who touched it, by PIN or finger (`ssh-keygen -O verify-required`).
    package var isUserVerified: Bool { flags & 0x04 != 0 }
  }

  /// Reads a signature's own blob: its name is the key's, then the numbers, then what a security key adds.
  static func read(
    _ blob: [UInt8], by kind: SSHKeyKind
  ) throws(FormatError) -> (signature: [UInt8], use: SecurityKeyUse?) {
    var reader = SSHReader(blob)
    guard try reader.text() == kind.rawValue, let curve = kind.curve else {
      throw FormatError(.ssh, .unsupported("a signature by another algorithm than Ed25519 or P-256"), at: 0)
    }
    let signature =
      switch curve {
      case .ed25519: try ed25519(&reader)
      case .p256: try p256(try reader.string())
      }
    var use: SecurityKeyUse?
    if kind.isHardwareBound { use = SecurityKeyUse(flags: try reader.byte(), counter: try reader.number()) }
    try reader.finish()
    return (signature, use)
  }

  private static func ed25519(_ reader: inout SSHReader) throws(FormatError) -> [UInt8] {
    let start = reader.position
    let signature = try reader.string()
    guard signature.count == 64 else { throw FormatError(.ssh, .malformedLength, at: start) }
    return signature
  }

  /// The two numbers, each filled up to 32 bytes (RFC 5656 §3.1.2).
  private static func p256(_ blob: [UInt8]) throws(FormatError) -> [UInt8] {
    var reader = SSHReader(blob)
    let (r, s) = (try reader.positive(bound: 32), try reader.positive(bound: 32))
    try reader.finish()
    return [r, s].flatMap { Array(repeating: 0, count: 32 - $0.count) + $0 }
  }
}
