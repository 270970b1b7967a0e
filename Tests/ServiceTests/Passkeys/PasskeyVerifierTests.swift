import Crypto
import Decision
import Formats
import Service
import TestSupport
import Testing
import Vocabulary

/// What a passkey's answer must be, one condition after another.
@Suite struct PasskeyVerifierTests {
  static let origin = "https://tagout.example.com"
  static let party = RelyingParty(origin: origin)
  static let challenge: [UInt8] = Array(0..<32)
  static let now = Instant(milliseconds: 1_790_000_000_000)

  private static func enrolled(_ one: SoftwareAuthenticator, packed: Bool = false) throws -> Passkey {
    let party = try #require(party)
    let value = try one.made(for: .object(["challenge": .string(Base64.encodeURL(challenge))]), packed: packed)
    return try enrolment(value).passkey(of: "ada", role: .approver, party: party, challenge: challenge, at: now)
  }

  private static func enrolment(_ value: StructuredValue) -> PasskeyEnrolment {
    PasskeyEnrolment(
      identifier: value["id"]?.text ?? "", clientData: value["response"]?["clientDataJSON"]?.text ?? "",
      attestation: value["response"]?["attestationObject"]?.text ?? "")
  }

  /// The code of the refusal of a use; nil when it counts.
  private static func refusal(
    _ assertion: ApprovalSignature.Assertion, _ passkey: Passkey, challenge: [UInt8] = challenge
  ) throws -> String? {
    let party = try #require(party)
    do throws(PasskeyRefusal) {
      _ = try PasskeyVerifier.use(of: assertion, by: passkey, party: party, challenge: challenge)
      return nil
    } catch {
      return error.code
    }
  }

  @Test(
    "A passkey is made and used, of both kinds, attested by nothing and by itself",
    arguments: COSEKey.Algorithm.allCases)
  func made(_ algorithm: COSEKey.Algorithm) throws {
    var one = SoftwareAuthenticator(algorithm, origin: Self.origin)
    for packed in [false, true] {
      let passkey = try Self.enrolled(one, packed: packed)
      #expect(passkey.vouching == (packed ? "itself" : "nothing") && !passkey.isSynced)
      #expect(passkey.key.algorithm == algorithm && passkey.party == "tagout.example.com")
      #expect(try Self.refusal(try one.assertion(Self.challenge), passkey) == nil)
      #expect(PasskeyLine(PasskeyLine(passkey).text) == PasskeyLine(passkey))
    }
  }

  @Test("What is wrong with a use is told", arguments: COSEKey.Algorithm.allCases)
  func refused(_ algorithm: COSEKey.Algorithm) throws {
    let one = SoftwareAuthenticator(algorithm, origin: Self.origin)
    let passkey = try Self.enrolled(one)
    let rows: [(String, (inout SoftwareAuthenticator) -> Void)] = [
      ("passkey.origin", { $0.origin = "https://tagout.example.com.evil.example" }),
      ("passkey.origin", { $0.origin = "http://tagout.example.com" }),
      ("passkey.origin", { $0.origin = "https://tagout.example.com:444" }),
      ("passkey.origin", { $0.isCrossOrigin = true }), ("passkey.party", { $0.party = "example.com" }),
      ("passkey.not-verified", { $0.flags = 1 }), ("passkey.not-present", { $0.flags = 4 }),
      ("passkey.type", { $0.type = "webauthn.create" }), ("passkey.type", { $0.type = "payment.get" }),
      ("passkey.backup", { $0.flags = 13 }),
    ]
    for (code, change) in rows {
      var other = one
      change(&other)
      #expect(try Self.refusal(try other.assertion(Self.challenge), passkey) == code)
    }
    var other = one
    #expect(try Self.refusal(try other.assertion(Array(repeating: 1, count: 32)), passkey) == "passkey.challenge")
    // A text that was approved, and one that was not.
    let approved = PasskeyVerifier.challenge(for: Array("a".utf8), namespace: "tagout-approval-v1")
    let decided = PasskeyVerifier.challenge(for: Array("a".utf8), namespace: "tagout-decision-v1")
    #expect(try Self.refusal(try other.assertion(approved), passkey, challenge: decided) == "passkey.challenge")
  }

  @Test("A counter that stays at zero is taken, one that does not go on tells of a copy")
  func counters() throws {
    var one = SoftwareAuthenticator(.es256, origin: Self.origin)
    var passkey = try Self.enrolled(one)
    for (last, now, code) in [
      (0, 0, nil), (0, 1, nil), (7, 8, nil), (7, 7, "passkey.copied"), (7, 6, "passkey.copied"),
      (7, 0, "passkey.copied"),
    ] as [(UInt32, UInt32, String?)] {
      passkey.counter = last
      one.counter = now == 0 ? 0 : now - 1
      if now == 1 { one.counter = 1 }
      var used = one
      let assertion = try used.assertion(Self.challenge)
      #expect(try Self.refusal(assertion, passkey) == (now == 1 ? nil : code), "\(last) \(now)")
    }
  }

  @Test("No key takes another's signature, whatever its algorithm")
  func confusion() throws {
    var (ec, ed) = (
      SoftwareAuthenticator(.es256, origin: Self.origin), SoftwareAuthenticator(.edDSA, origin: Self.origin)
    )
    let (ecKey, edKey) = (try Self.enrolled(ec), try Self.enrolled(ed))
    #expect(try Self.refusal(try ec.assertion(Self.challenge), edKey) == "passkey.signature")
    #expect(try Self.refusal(try ed.assertion(Self.challenge), ecKey) == "passkey.signature")
    var raw = try ec.assertion(Self.challenge)
    for signature in [[], [0], Array(repeating: 0, count: 64), Array(repeating: 0x30, count: 70)] as [[UInt8]] {
      raw.signature = Base64.encodeURL(signature)
      #expect(try Self.refusal(raw, ecKey) == "passkey.signature")
      #expect(try Self.refusal(raw, edKey) == "passkey.signature")
    }
  }

  @Test("Every changed byte of an answer is refused, and no mutation of it crashes")
  func mutations() throws {
    var one = SoftwareAuthenticator(.es256, origin: Self.origin)
    let passkey = try Self.enrolled(one)
    let good = try one.assertion(Self.challenge)
    for part in [\ApprovalSignature.Assertion.authenticatorData, \.clientData] {
      let bytes = try Base64.decodeURL(good[keyPath: part])
      for index in bytes.indices {
        var changed = bytes
        changed[index] ^= 1
        var other = good
        other[keyPath: part] = Base64.encodeURL(changed)
        #expect(try Self.refusal(other, passkey) != nil, "byte \(index)")
      }
    }
    let attestation = try one.made(for: .object(["challenge": .string(Base64.encodeURL(Self.challenge))]), packed: true)
    let seed = try Base64.decodeURL(attestation["response"]?["attestationObject"]?.text ?? "")
    let party = try #require(Self.party)
    let accepted = Mutation.run(for: .seconds(1), seed: 2, on: [seed]) { bytes, _ in
      var made = Self.enrolment(attestation)
      made.attestation = Base64.encodeURL(bytes)
      // Refused is right, and so is what differs in what nothing was signed of.
      return (try? made.passkey(of: "a", role: .approver, party: party, challenge: Self.challenge, at: Self.now)) != nil
    }
    #expect(accepted >= 0)
  }

  @Test("What a browser cannot have made of a new passkey is refused")
  func enrolments() throws {
    let party = try #require(Self.party)
    let rows: [(String, (inout SoftwareAuthenticator) -> Void)] = [
      ("passkey.origin", { $0.origin = "https://evil.example" }), ("passkey.party", { $0.party = "evil.example" }),
      ("passkey.not-verified", { $0.flags = 1 }), ("passkey.not-present", { $0.flags = 4 }),
      ("passkey.malformed", { $0.flags = 0x15 }),
    ]
    for (code, change) in rows {
      var one = SoftwareAuthenticator(.edDSA, origin: Self.origin)
      change(&one)
      let value = try one.made(for: .object(["challenge": .string(Base64.encodeURL(Self.challenge))]))
      #expect(throws: PasskeyRefusal.self, "\(code)") {
        try Self.enrolment(value).passkey(
          of: "ada", role: .approver, party: party, challenge: Self.challenge, at: Self.now)
      }
    }
    let one = SoftwareAuthenticator(.es256, origin: Self.origin)
    let value = try one.made(for: .object(["challenge": "AA"]), packed: true)
    #expect(throws: PasskeyRefusal.otherChallenge) {
      try Self.enrolment(value).passkey(of: "a", role: .admin, party: party, challenge: Self.challenge, at: Self.now)
    }
    var forged = Self.enrolment(try one.made(for: .object(["challenge": .string(Base64.encodeURL(Self.challenge))])))
    forged.attestation = Base64.encodeURL(
      SoftwareAuthenticator.attestation(
        "packed", [0xA2, 0x63] + Array("alg".utf8) + [0x26, 0x63] + Array("sig".utf8) + [0x41, 0x00],
        one.data(attested: true)))
    #expect(throws: PasskeyRefusal.attestation("it was not signed by the key itself")) {
      try forged.passkey(of: "a", role: .admin, party: party, challenge: Self.challenge, at: Self.now)
    }
  }

  @Test("Origins that passkeys work with are told from those they do not work with")
  func origins() {
    #expect(RelyingParty(origin: "https://Tagout.Example.com:443")?.origin == "https://tagout.example.com")
    #expect(RelyingParty(origin: "http://localhost:8420")?.id == "localhost")
    for origin in ["https://10.0.0.1", "https://[::1]:8420", "http://tagout.example.com", "ftp://a", "https://a/b"] {
      #expect(RelyingParty(origin: origin) == nil, "\(origin)")
    }
    let site = ServedSite(ListenAddress(host: "10.0.0.1", port: 1), origin: nil, isSecure: true)
    #expect(throws: APIError.self) { try site.party() }
    let local = ServedSite(ListenAddress(host: "127.0.0.1", port: 0), origin: nil, isSecure: false)
    local.note(port: 9)
    #expect(local.origin == "http://localhost:9")
  }
}
