/// A passkey's public key (RFC 9053 §7, WebAuthn level 2 §5.8.5), of the two kinds that are taken.
package struct COSEKey: Sendable, Hashable {
  /// COSE's numbers of the algorithms.
  package enum Algorithm: Int64, Sendable, Hashable, CaseIterable {
    /// ECDSA on P-256 with SHA-256; the signature is DER.
    case es256 = -7
    /// Ed25519; the signature is 64 bytes.
    case edDSA = -8

    /// As records name it.
    package var name: String {
      switch self {
      case .es256: "ES256"
      case .edDSA: "EdDSA"
      }
    }
  }

  package let algorithm: Algorithm
  /// The point as X9.63 writes it uncompressed (65 bytes), or Ed25519's 32 bytes.
  package let key: [UInt8]
  /// As the authenticator wrote it.
  package let encoded: [UInt8]

  /// Takes the exact CBOR of a key.
  package init(_ encoded: [UInt8]) throws(FormatError) {
    let (key, rest) = try COSEKey.first(of: encoded[...])
    guard rest.isEmpty else { throw FormatError(.cbor, .trailingBytes, at: rest.startIndex) }
    self = key
  }

  private init(_ algorithm: Algorithm, _ key: [UInt8], _ encoded: [UInt8]) {
    self.algorithm = algorithm
    self.key = key
    self.encoded = encoded
  }

  /// The key that stands first, and what follows it.
  static func first(of bytes: ArraySlice<UInt8>) throws(FormatError) -> (key: COSEKey, rest: ArraySlice<UInt8>) {
    let (value, rest) = try CBORReader.first(of: bytes, limits: .ctap2)
    let encoded = Array(bytes[bytes.startIndex..<rest.startIndex])
    guard let key = COSEKey(value, encoded) else {
      throw FormatError(.webAuthn, .unsupported("a key that is neither ES256 on P-256 nor Ed25519"), at: 0)
    }
    return (key, rest)
  }

  /// Nil for any other key; the names are COSE's numbers: 1 kty, 3 alg, -1 crv, -2 x, -3 y.
  private init?(_ value: CBORValue, _ encoded: [UInt8]) {
    guard let kind = value[.unsigned(1)]?.whole, let number = value[.unsigned(3)]?.whole,
      let algorithm = Algorithm(rawValue: number), let curve = value[.negative(0)]?.whole,
      let x = value[.negative(1)]?.byteString, x.count == 32, let count = value.pairs?.count
    else { return nil }
    switch (algorithm, kind, curve) {
    case (.es256, 2, 1):
      guard count == 5, let y = value[.negative(2)]?.byteString, y.count == 32 else { return nil }
      self.init(algorithm, [4] + x + y, encoded)
    case (.edDSA, 1, 6):
      guard count == 4 else { return nil }
      self.init(algorithm, x, encoded)
    default: return nil
    }
  }
}
