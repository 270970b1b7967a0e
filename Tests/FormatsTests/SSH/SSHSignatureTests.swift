import Formats
import TestSupport
import Testing

@Suite struct SSHSignatureTests {
  static let message = Array(#"{"proposal":"p-1"}"#.utf8)

  @Test("What ssh-keygen signs is read, and its bytes verify", arguments: ["ed25519", "ecdsa"], ["sha256", "sha512"])
  func whatSSHKeygenSignsIsRead(type: String, hash: String) throws {
    let signed = try SSHTools.sign(Self.message, type: type, hash: hash)
    let key = try SSHPublicKey(line: signed.line)
    #expect(key.fingerprint == signed.fingerprint)
    let signature = try SSHSignature(armored: signed.armored)
    #expect(signature.publicKey == key)
    #expect(signature.namespace == SSHTools.namespace)
    #expect(signature.hash.rawValue == hash)
    #expect(signature.use == nil)
    #expect(!key.kind.isHardwareBound)
    let bytes = try #require(signature.signedBytes(for: Self.message, namespace: SSHTools.namespace))
    #expect(try SSHTools.verifies(signature, on: bytes))
    let other = try #require(signature.signedBytes(for: Self.message + [0], namespace: SSHTools.namespace))
    #expect(try !SSHTools.verifies(signature, on: other))
    #expect(signature.signedBytes(for: Self.message, namespace: "file") == nil)
  }

  @Test(
    "What a security key signs is read as ssh-keygen reads it",
    arguments: [SSHKeyKind.hardwareEd25519, .hardwareECDSA], [0x00, 0x01, 0x05] as [UInt8])
  func whatASecurityKeySignsIsRead(kind: SSHKeyKind, flags: UInt8) throws {
    let made = try SoftwareSecurityKey(kind: kind, flags: flags, counter: 41).sign(Self.message)
    #expect(try SSHTools.verifies(made.armored, by: made.line, Self.message))
    let signature = try SSHSignature(armored: made.armored)
    let key = try SSHPublicKey(line: made.line)
    #expect(signature.publicKey == key)
    #expect(key.kind == kind)
    #expect(key.kind.isHardwareBound)
    #expect(key.application == "ssh:")
    #expect(signature.use?.counter == 41)
    #expect(signature.use?.isUserPresent == (flags & 1 != 0))
    #expect(signature.use?.isUserVerified == (flags & 4 != 0))
    let bytes = try #require(signature.signedBytes(for: Self.message, namespace: SSHTools.namespace))
    #expect(try SSHTools.verifies(signature, on: bytes))
    let other = try #require(signature.signedBytes(for: Self.message + [0], namespace: SSHTools.namespace))
    #expect(try !SSHTools.verifies(signature, on: other))
  }

  @Test("A flag that is changed afterwards does not verify, here as in ssh-keygen") func aChangedFlagDoesNotVerify()
    throws
  {
    let made = try SoftwareSecurityKey(kind: .hardwareEd25519, flags: 0x01).sign(Self.message)
    var blob = try Self.blob(of: made.armored)
    blob[blob.count - 5] = 0x05
    let forged = SoftwareSecurityKey.armored(blob)
    #expect(try !SSHTools.verifies(forged, by: made.line, Self.message))
    let signature = try SSHSignature(armored: forged)
    #expect(signature.use?.isUserVerified == true)
    let bytes = try #require(signature.signedBytes(for: Self.message, namespace: SSHTools.namespace))
    #expect(try !SSHTools.verifies(signature, on: bytes))
  }

  @Test("An RSA key is recognised and its signatures are refused") func anRSAKeyIsRecognised() throws {
    let signed = try SSHTools.sign(Self.message, type: "rsa")
    let key = try SSHPublicKey(line: signed.line)
    #expect(key.kind == .rsa)
    #expect(key.fingerprint == signed.fingerprint)
    #expect(throws: FormatError.self) { try SSHSignature(armored: signed.armored) }
  }

  @Test("Another curve and another type of key are refused") func otherKeysAreRefused() throws {
    let signed = try SSHTools.sign(Self.message, type: "ecdsa -b 384")
    #expect(throws: FormatError.self) { try SSHPublicKey(line: signed.line) }
    #expect(throws: FormatError.self) { try SSHSignature(armored: signed.armored) }
  }

  @Test("A line is a type, the key and a comment, and nothing else") func aLineIsATypeAKeyAndAComment() throws {
    let key = "AAAAC3NzaC1lZDI1NTE5AAAAIFjUTojyxBSHawql1EJbKV83X9z/3v2uGYF0NC45rGQr"
    let read = try SSHPublicKey(line: "ssh-ed25519 \(key) ada@host\n")
    #expect(read.line == "ssh-ed25519 \(key)")
    #expect(try SSHPublicKey(line: "ssh-ed25519 \(key)") == read)
    #expect(try SSHPublicKey(line: "ssh-ed25519\t\(key)\r\n") == read)
    #expect(try SSHPublicKey(blob: read.blob) == read)
    for wrong in [
      "", "ssh-ed25519", "ssh-ed25519 ", "ssh-dss \(key)", "ecdsa-sha2-nistp256 \(key)", "no-pty ssh-ed25519 \(key)",
      "ssh-ed25519 \(key.dropLast(4))", "ssh-ed25519 \(key)AAAA", "ssh-ed25519 \(key) a\nssh-ed25519 \(key) b",
      "ssh-ed25519 " + String(repeating: "A", count: 9000), "ssh-rsa AAAAB3NzaC1yc2EAAAABAAAAAA==",
    ] {
      #expect(throws: FormatError.self, "\(wrong.prefix(40))") { try SSHPublicKey(line: wrong) }
    }
  }

  @Test("Nothing may stand before or after the armour, and nothing is left over in it")
  func nothingStandsAroundTheArmour() throws {
    let signed = try SSHTools.sign(Self.message, type: "ed25519")
    let read = try SSHSignature(armored: signed.armored)
    let crlf = signed.armored.split(separator: "\n").joined(separator: "\r\n")
    #expect(try SSHSignature(armored: crlf) == read)
    let blob = try Self.blob(of: signed.armored)
    var version = blob
    version[9] = 2
    for wrong in [
      "", "x\n" + signed.armored, signed.armored + "x\n", signed.armored + signed.armored,
      String(signed.armored.dropLast(30)), SoftwareSecurityKey.armored(blob + [0]),
      SoftwareSecurityKey.armored(Array(blob.dropLast())), SoftwareSecurityKey.armored(version),
      SoftwareSecurityKey.armored([]), SoftwareSecurityKey.armored(Array(repeating: 0, count: 20_000)),
    ] {
      #expect(throws: FormatError.self, "\(wrong.prefix(60))") { try SSHSignature(armored: wrong) }
    }
    #expect(throws: FormatError.self) { try SSHSignature(blob: Array(repeating: 0xFF, count: 16_385)) }
  }

  @Test("Every cut of a signature ends in an error, and mutated ones never trap") func mutatedSignaturesNeverTrap()
    throws
  {
    let ed25519 = try Self.blob(of: SSHTools.sign(Self.message, type: "ed25519").armored)
    let ecdsa = try Self.blob(of: SSHTools.sign(Self.message, type: "ecdsa").armored)
    let hardware = try Self.blob(of: SoftwareSecurityKey(kind: .hardwareECDSA).sign(Self.message).armored)
    for blob in [ed25519, ecdsa, hardware] {
      for length in 0..<blob.count {
        #expect(throws: FormatError.self) { try SSHSignature(blob: Array(blob[..<length])) }
      }
    }
    let accepted = Mutation.run(for: .milliseconds(500), seed: 11, on: [ed25519, ecdsa, hardware]) { bytes, _ in
      // Refused is right too; only a trap is not.
      guard let signature = try? SSHSignature(blob: bytes) else { return false }
      return signature.signature.count == 64
    }
    #expect(accepted > 0)
  }

  private static func blob(of armored: String) throws -> [UInt8] {
    try Base64.decode(armored.split(separator: "\n").dropFirst().dropLast().joined())
  }
}
