import Decision
import Formats
import Service
import Testing

@Suite struct SSHSignatureVerifierTests {
  private static let text = Array("{\"what\":\"this\"}".utf8)

  @Test(
    "A signature that ssh-keygen made is good for its text and namespace and for nothing else",
    .enabled(if: SSHKeys.isInstalled), arguments: ["ed25519", "ecdsa"])
  func openSSH(type: String) async throws {
    let keys = try SSHKeys()
    let key = try await keys.make("ada", type: type)
    let signature = try await keys.sign(Self.text, key: key, namespace: "tagout-approval-v1")
    let facts = try SSHSignatureVerifier.facts(of: signature, message: Self.text, namespace: "tagout-approval-v1")
    #expect(facts.key.hasPrefix("SHA256:"))
    #expect(!facts.isHardwareBound && !facts.isUserPresent && facts.counter == nil)
    #expect(throws: SSHSignatureRefusal.doesNotFit(key: facts.key)) {
      try SSHSignatureVerifier.facts(of: signature, message: Self.text + [10], namespace: "tagout-approval-v1")
    }
    #expect(throws: SSHSignatureRefusal.otherNamespace("tagout-approval-v1", wanted: "file")) {
      try SSHSignatureVerifier.facts(of: signature, message: Self.text, namespace: "file")
    }
  }

  @Test("What a security key says of its use is signed with the text", arguments: [UInt8(0), 1, 4, 5])
  func securityKeys(flags: UInt8) throws {
    for kind in [SoftwareSecurityKey.Kind.ed25519, .ecdsa] {
      let key = SoftwareSecurityKey(kind)
      let signature = try key.sign(Self.text, namespace: "n", flags: flags, counter: 300)
      let facts = try SSHSignatureVerifier.facts(of: signature, message: Self.text, namespace: "n")
      #expect(facts.isHardwareBound && facts.counter == 300)
      #expect(facts.isUserPresent == (flags & 1 != 0) && facts.isUserVerified == (flags & 4 != 0))
      #expect(facts.key == (try SSHPublicKey(line: key.line)).fingerprint)
    }
  }

  @Test("A security key's flags, counter and application cannot be changed after it has signed")
  func tampered() throws {
    let key = SoftwareSecurityKey(.ed25519)
    let armored = try key.sign(Self.text, namespace: "n", flags: 1)
    let body = armored.split(separator: "\n")[1]
    var blob = try Base64.decode(String(body))
    blob[blob.count - 5] = 5
    let changed = "-----BEGIN SSH SIGNATURE-----\n\(Base64.encode(blob))\n-----END SSH SIGNATURE-----\n"
    #expect(throws: SSHSignatureRefusal.self) {
      try SSHSignatureVerifier.facts(of: changed, message: Self.text, namespace: "n")
    }
    var page = SoftwareSecurityKey(.ecdsa)
    page.application = "https://shop.example"
    let other = try page.sign(Self.text, namespace: "n")
    #expect(throws: SSHSignatureRefusal.otherApplication("https://shop.example")) {
      try SSHSignatureVerifier.facts(of: other, message: Self.text, namespace: "n")
    }
  }

  @Test("An RSA signature, a text that is none and every changed byte are refused")
  func refused() async throws {
    let key = SoftwareSecurityKey(.ecdsa)
    let armored = try key.sign(Self.text, namespace: "n")
    #expect(throws: SSHSignatureRefusal.self) {
      try SSHSignatureVerifier.facts(of: "hello", message: Self.text, namespace: "n")
    }
    let blob = try Base64.decode(String(armored.split(separator: "\n")[1]))
    for index in blob.indices {
      var changed = blob
      changed[index] ^= 1
      let text = "-----BEGIN SSH SIGNATURE-----\n\(Base64.encode(changed))\n-----END SSH SIGNATURE-----\n"
      #expect(throws: SSHSignatureRefusal.self, "byte \(index)") {
        try SSHSignatureVerifier.facts(of: text, message: Self.text, namespace: "n")
      }
    }
  }
}
