import Formats
import TestSupport
import Testing

/// What authenticators and browsers write, byte by byte.
@Suite struct WebAuthnPartsTests {
  static let edDSA: [UInt8] =
    [0xA4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21, 0x58, 0x20] + Array(repeating: 7, count: 32)
  static let es256: [UInt8] =
    [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20] + Array(repeating: 7, count: 32) + [0x22, 0x58, 0x20]
    + Array(repeating: 8, count: 32)
  static let start: [UInt8] = Array(repeating: 9, count: 32)
  static let attested: [UInt8] =
    start + [0x5D, 0, 0, 1, 2] + Array(repeating: 3, count: 16) + [0, 2, 0xAA, 0xBB] + edDSA

  @Test("The two kinds of key are read")
  func keys() throws {
    let ed = try COSEKey(Self.edDSA)
    #expect(ed.algorithm == .edDSA && ed.key == Array(repeating: 7, count: 32) && ed.encoded == Self.edDSA)
    let ec = try COSEKey(Self.es256)
    #expect(ec.algorithm == .es256)
    #expect(ec.key == [4] + Array(repeating: 7, count: 32) + Array(repeating: 8, count: 32))
  }

  @Test("Keys of other kinds, curves, sizes and algorithms that do not belong together are refused")
  func otherKeys() {
    for (place, byte) in [(2, 2), (4, 0x26), (6, 1), (4, 0x38)] as [(Int, UInt8)] {
      var bytes = Self.edDSA
      bytes[place] = byte
      #expect(throws: FormatError.self, "\(place)") { try COSEKey(bytes) }
    }
    for (place, byte) in [(2, 1), (4, 0x27), (6, 2)] as [(Int, UInt8)] {
      var bytes = Self.es256
      bytes[place] = byte
      #expect(throws: FormatError.self, "\(place)") { try COSEKey(bytes) }
    }
    #expect(throws: FormatError.self) { try COSEKey(Self.edDSA + [0]) }
    #expect(throws: FormatError.self) { try COSEKey(Array(Self.es256.dropLast())) }
    // RS256 is taken from nobody.
    #expect(throws: FormatError.self) { try COSEKey([0xA2, 0x01, 0x03, 0x03, 0x39, 0x01, 0x00]) }
  }

  @Test("The authenticator's data is read, its flags one by one")
  func data() throws {
    let plain = try AuthenticatorData(Self.start + [0x05, 0, 0, 0, 7])
    #expect(plain.isUserPresent && plain.isUserVerified && !plain.isBackupEligible && !plain.isBackedUp)
    #expect(plain.counter == 7 && plain.credential == nil && plain.relyingParty == Self.start)
    let full = try AuthenticatorData(Self.attested)
    #expect(full.isBackupEligible && full.isBackedUp && full.counter == 258)
    #expect(full.credential?.identifier == [0xAA, 0xBB] && full.credential?.key.algorithm == .edDSA)
    let extended = try AuthenticatorData(Self.start + [0x81, 0, 0, 0, 0, 0xA1, 0x61, 0x61, 0xF5])
    #expect(!extended.isUserVerified && extended.extensions?[.text("a")] == .boolean(true))
  }

  @Test("Data that is cut off, too long, or tells of a backup of what has none is refused")
  func otherData() {
    for length in 0..<Self.attested.count {
      #expect(throws: FormatError.self, "\(length)") { try AuthenticatorData(Array(Self.attested[..<length])) }
    }
    for bytes in [
      Self.attested + [0], Self.start + [0x11, 0, 0, 0, 0], Self.start + [0x81, 0, 0, 0, 0, 0x01],
      Self.start + [0x41, 0, 0, 0, 0] + Array(repeating: 0, count: 16) + [0, 0] + Self.edDSA,
      Self.start + [0x41, 0, 0, 0, 0] + Array(repeating: 0, count: 16) + [4, 0] + Array(repeating: 1, count: 1024)
        + Self.edDSA, Array(repeating: 0, count: AuthenticatorData.bound + 1),
    ] { #expect(throws: FormatError.self) { try AuthenticatorData(bytes) } }
  }

  @Test("An attestation is read with its keys in any order, each once")
  func attestation() throws {
    let none: [UInt8] = [0x63] + Array("fmt".utf8) + [0x64] + Array("none".utf8)
    let statement: [UInt8] = [0x67] + Array("attStmt".utf8) + [0xA0]
    let data: [UInt8] = [0x68] + Array("authData".utf8) + [0x41, 0x01]
    for order in [none + statement + data, data + none + statement] {
      let read = try AttestationObject([0xA3] + order)
      #expect(read.format == "none" && read.authenticatorData == [1] && read.statement.pairs == [])
    }
    for bytes in [
      [0xA2] + none + data, [0xA4] + none + none + statement + data, [0xA3] + none + statement + data + [0],
    ] { #expect(throws: FormatError.self) { try AttestationObject(bytes) } }
  }

  @Test("What a browser says is read; framed pages are told; what is doubled or missing is refused")
  func clientData() throws {
    func read(_ text: String) throws -> ClientData { try ClientData(Array(text.utf8)) }
    let plain = try read(#"{"type":"webauthn.get","challenge":"AA","origin":"https://a.example","crossOrigin":false}"#)
    #expect(plain.type == "webauthn.get" && plain.origin == "https://a.example" && !plain.isCrossOrigin)
    #expect(try read(#"{"type":"x","challenge":"AA","origin":"o","other":{"a":[1]}}"#).isCrossOrigin == false)
    #expect(try read(#"{"type":"x","challenge":"AA","origin":"o","crossOrigin":true}"#).isCrossOrigin)
    #expect(try read(#"{"type":"x","challenge":"AA","origin":"o","topOrigin":"p"}"#).isCrossOrigin)
    for text in [
      "", "[]", "{}", #"{"type":"x","challenge":"AA"}"#, #"{"type":1,"challenge":"AA","origin":"o"}"#,
      #"{"type":"x","challenge":"AA","challenge":"AB","origin":"o"}"#,
      #"{"type":"x","challenge":"AA","origin":"o","crossOrigin":"true"}"#,
      #"{"type":"x","challenge":"AA","origin":"o"} "# + String(repeating: " ", count: 8192),
    ] { #expect(throws: FormatError.self, "\(text)") { try read(text) } }
  }

  @Test("Base64 for addresses is read in its one spelling")
  func base64() throws {
    for bytes in [[], [0], [0xFB, 0xFF], [1, 2, 3], Array(0...255)] as [[UInt8]] {
      #expect(try Base64.decodeURL(Base64.encodeURL(bytes)) == bytes)
    }
    #expect(Base64.encodeURL([0xFB, 0xFF] as [UInt8]) == "-_8")
    for text in ["-_8=", "+/8", "-_9", "-_ 8", "A", "-_8\n"] {
      #expect(throws: FormatError.self, "\(text)") { try Base64.decodeURL(text) }
    }
  }
}
