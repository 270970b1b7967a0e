import Formats

/// CBOR in both of its strictnesses, and what authenticators and browsers write.
enum CBORTarget: FuzzTarget {
  static let name = "cbor"
  static let seeds: [[UInt8]] = [
    [0x00], [0x18, 0x64], [0x39, 0x03, 0xE7], [0xF9, 0x3C, 0x00], [0xFB, 0x3F, 0xF1, 0, 0, 0, 0, 0, 0],
    [0x44, 1, 2, 3, 4], [0x7F, 0x61, 0x61, 0x61, 0x62, 0xFF], [0x9F, 0x01, 0x82, 0x02, 0x03, 0xFF],
    [0xA2, 0x61, 0x61, 0x01, 0x61, 0x62, 0x82, 0x02, 0x03], [0xC1, 0x1A, 0x51, 0x4B, 0x67, 0xB0], [0xBF, 0xFF],
    [0x5B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], Array(repeating: 0x81, count: 40), edDSA, data, attested,
  ]

  private static let edDSA: [UInt8] =
    [0xA4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21, 0x58, 0x20] + Array(repeating: 7, count: 32)
  private static let data: [UInt8] =
    Array(repeating: 9, count: 32) + [0x45, 0, 0, 0, 1] + Array(repeating: 0, count: 16) + [0, 2, 1, 2] + edDSA
  private static let attested: [UInt8] =
    [0xA3, 0x63] + Array("fmt".utf8) + [0x64] + Array("none".utf8) + [0x67] + Array("attStmt".utf8) + [0xA0, 0x68]
    + Array("authData".utf8) + [0x58, UInt8(data.count)] + data

  static func run(_ bytes: [UInt8]) {
    // What is refused is refused with words, and what canonical reading takes the other takes as the same.
    do throws(FormatError) {
      let value = try CBORReader.read(bytes, limits: .ctap2)
      let other = try CBORReader.read(bytes)
      precondition("\(value)" == "\(other)")
    } catch {
      precondition(!error.description.isEmpty)
    }
    _ = try? CBORReader.read(bytes)
    _ = try? ClientData(bytes)
    if let data = try? AuthenticatorData(bytes), let credential = data.credential {
      // What was read is what was written.
      precondition((try? COSEKey(credential.key.encoded)) == credential.key)
      precondition(credential.identifier.count <= AuthenticatorData.identifierBound)
    }
    if let attested = try? AttestationObject(bytes) { _ = try? AuthenticatorData(attested.authenticatorData) }
  }
}
