import Formats
import Service
import Testing
import Vocabulary

/// What every store keeps to of passkeys, sessions, links and recovery codes.
@Suite struct SignInStoreTests {
  private static func at(_ milliseconds: Int64) -> Instant { Instant(milliseconds: milliseconds) }

  private static func passkey(_ one: SoftwareAuthenticator) throws -> Passkey {
    Passkey(
      id: one.id, person: "ada", role: .approver, key: try COSEKey(one.key), model: "00", counter: .max, isSynced: true,
      isBackedUp: false, transports: ["nfc", "usb"], party: "localhost", attestation: [1, 2], clientData: [3],
      vouching: "nothing", created: at(1))
  }

  @Test("All of it is there after the store was opened again", arguments: StoreConformanceTests.Implementation.allCases)
  func durable(kind: StoreConformanceTests.Implementation) async throws {
    let folder = try TestFolder()
    let key = try Self.passkey(SoftwareAuthenticator(.edDSA, origin: "http://localhost:1"))
    let session = StoredSession(
      digest: [1], person: "ada", method: .recoveryCode, granted: [.admin, .auditor], created: Self.at(1),
      used: Self.at(2))
    let invitation = WebInvitation(
      digest: [2], person: "grace", role: .proposer, created: Self.at(1), expires: Self.at(9))
    let subject = PersonSubject(subject: "https://a#b", person: "ada", groups: ["x", "y z"])
    try await kind.open(folder).write(.passkeyEnrolled) { store in
      try store.add(Person(name: "ada", role: .approver, keys: [], created: Self.at(1), effective: Self.at(1)))
      try store.add(key)
      try store.add(session)
      try store.add(invitation)
      try store.set(subject, at: Self.at(1))
      try store.setRecoveryCodes([[7], [8]], of: "ada", at: Self.at(1))
    }
    try await kind.open(folder).read { (store) throws in
      #expect(try store.passkey(key.id) == key)
      #expect(try store.passkeys() == [key])
      #expect(try store.session(digest: [1]) == session)
      #expect(try store.invitation(digest: [2]) == invitation)
      #expect(try store.subjects() == [subject])
      #expect(try store.recoveryCodesLeft(of: "ada") == 2)
    }
  }

  @Test("What is used once is used once, and a counter goes on only from where it was looked at")
  func once() async throws {
    let folder = try TestFolder()
    let store = try StoreConformanceTests.Implementation.sqlite.open(folder)
    var key = try Self.passkey(SoftwareAuthenticator(.es256, origin: "http://localhost:1"))
    key.counter = 4
    let kept = key
    try await store.write(.passkeyEnrolled) { (store) throws in
      try store.add(Person(name: "ada", role: .approver, keys: [], created: Self.at(1), effective: Self.at(1)))
      try store.add(kept)
      #expect(try store.noteUse(ofPasskey: kept.id, counter: 5, after: 4, isBackedUp: true))
      #expect(try !store.noteUse(ofPasskey: kept.id, counter: 6, after: 4, isBackedUp: true))
      try store.setEffective(Self.at(3), ofPasskey: kept.id)
      let now = try #require(try store.passkey(kept.id))
      #expect(now.counter == 5 && now.isBackedUp && now.counts(at: Self.at(3)) && !now.counts(at: Self.at(2)))
      try store.add(
        WebInvitation(digest: [2], person: "ada", role: .approver, created: Self.at(1), expires: Self.at(9)))
      #expect(try store.useInvitation(digest: [2], at: Self.at(2)))
      #expect(try !store.useInvitation(digest: [2], at: Self.at(2)))
      #expect(try store.invitation(digest: [2]) == nil)
      try store.setRecoveryCodes([[7]], of: "ada", at: Self.at(1))
      #expect(try !store.useRecoveryCode(digest: [7], of: "grace", at: Self.at(1)))
      #expect(try store.useRecoveryCode(digest: [7], of: "ada", at: Self.at(1)))
      #expect(try !store.useRecoveryCode(digest: [7], of: "ada", at: Self.at(1)))
      for digest in [[1], [2]] as [[UInt8]] {
        try store.add(
          StoredSession(digest: digest, person: "ada", method: .passkey, created: Self.at(1), used: Self.at(1)))
      }
      #expect(try store.endSession(digest: [1], at: Self.at(2)))
      #expect(try store.session(digest: [1]) == nil)
      #expect(try store.removePerson(named: "ada", at: Self.at(5)))
      #expect(try store.session(digest: [2]) == nil)
      #expect(try store.passkey(kept.id)?.removed == Self.at(5))
    }
  }
}
