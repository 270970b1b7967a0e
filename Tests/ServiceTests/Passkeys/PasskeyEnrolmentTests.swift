import Formats
import Foundation
import Processes
import Service
import TestSupport
import Testing
import Vocabulary

/// How people come to a passkey that counts.
@Suite struct PasskeyEnrolmentTests {
  /// A server of many people, without any yet.
  private static func start(variables: [String: String] = [:]) throws -> TestBrowser {
    TestBrowser(try ServerUnderTest(options: ["--no-single-user"], variables: variables))
  }

  /// Lets the first admin in by this code, as a terminal would show it.
  static func invite(_ code: String, on server: ServerUnderTest) async throws {
    let core = try await ServerCore.open(server.data)
    let digest = Hexadecimal.encode(Formats.SHA256.hash(Array(code.utf8)))
    let end = core.clock.now().milliseconds + 600_000
    try await core.store.write(.adminInvited) { try $0.set(.invitation, to: "\(digest):\(end)") }
  }

  /// Enrols a passkey by a code; gives the answer to the end of it.
  static func enrol(
    _ browser: TestBrowser, _ one: SoftwareAuthenticator, code: String, as person: String = ""
  ) async throws -> HTTPAnswer {
    let begun = try await browser.post("/web/enrol/begin", ["code": .string(code), "person": .string(person)])
    guard let options = begun.object["publicKey"] else { return begun }
    return try await browser.post(
      "/web/enrol/finish",
      ["ceremony": begun.object["ceremony"] ?? .null, "credential": try one.made(for: options, packed: true)])
  }

  @Test("The first admin comes by a code, later ones by a link and an approver's passkey")
  func story() async throws {
    var browser = try Self.start()
    var ada = SoftwareAuthenticator(.es256, origin: browser.origin)
    #expect(try await Self.enrol(browser, ada, code: "a-guess", as: "ada").code == "enrolment.link")
    try await Self.invite("the-code", on: browser.server)
    #expect(try await Self.enrol(browser, ada, code: "the-code", as: "../ada").code == "enrolment.name")
    let first = try await Self.enrol(browser, ada, code: "the-code", as: "ada")
    #expect(first.status == 200 && first.object["role"] == "admin" && first.object["waits"] == false, "\(first.text)")
    var other = SoftwareAuthenticator(.es256, origin: browser.origin)
    #expect(try await Self.enrol(browser, other, code: "the-code", as: "eve").code == "enrolment.link")
    try await browser.signIn(&ada, as: "ada")
    let invited = try await browser.post("/web/people/invite", ["person": "grace"])
    let link = try #require(invited.object["link"]?.text, "\(invited.text)")
    #expect(link.hasPrefix("\(browser.origin)/enrol#"))
    let code = String(link.split(separator: "#")[1])
    other = SoftwareAuthenticator(.edDSA, origin: browser.origin)
    let waits = try await Self.enrol(browser, other, code: code)
    #expect(waits.object["waits"] == true && waits.object["person"] == "grace", "\(waits.text)")
    #expect(try await Self.enrol(browser, other, code: code).code == "enrolment.link")
    var hers = TestBrowser(browser.server)
    #expect(try await hers.signIn(&other, as: "grace").code == "passkey.not-yet")
    // Nobody vouches for themselves, or without a key.
    let begun = try await browser.post("/web/people/vouch/begin", ["passkey": .string(other.id)])
    #expect(begun.object["text"] == waits.object["text"], "\(begun.text)")
    let forged = try other.used(for: begun.object["publicKey"] ?? .null)
    let refused = try await browser.post(
      "/web/people/vouch/finish", ["ceremony": begun.object["ceremony"] ?? .null, "credential": forged])
    #expect(refused.status == 403, "\(refused.text)")
    let again = try await browser.post("/web/people/vouch/begin", ["passkey": .string(other.id)])
    let vouched = try await browser.post(
      "/web/people/vouch/finish",
      [
        "ceremony": again.object["ceremony"] ?? .null,
        "credential": try ada.used(for: again.object["publicKey"] ?? .null),
      ])
    #expect(vouched.status == 200 && vouched.text.contains(#"the admin \"ada\""#), "\(vouched.text)")
    #expect(try await hers.signIn(&other, as: "grace").status == 200)
    #expect(try await hers.post("/web/people/invite", ["person": "eve"]).code == "role.admin")
    let verified = try await browser.server.ended(["ledger", "verify", "--json"])
    #expect(verified.ending.isSuccess && verified.text.contains(#""signatures":1"#), "\(verified.text)")
  }

  @Test("On the terminal a link is printed, and an approver's key vouches", .enabled(if: SSHKeys.isInstalled))
  func terminal() async throws {
    let browser = try Self.start()
    let keys = try await TestKeys.shared.value
    let core = try await ServerCore.open(browser.server.data)
    let now = core.clock.now()
    let member = Pipeline.Member(name: "ada", key: keys.folder.path + "/ada")
    try await core.store.write(.personAdded) { try $0.add(try Pipeline.person(member, at: now)) }
    let link = try await browser.server.run(["person", "link", "grace", "--role", "approver"])
    #expect(link.hasPrefix("\(browser.origin)/enrol#"))
    let one = SoftwareAuthenticator(.es256, origin: browser.origin)
    let waits = try await Self.enrol(browser, one, code: String(link.split(separator: "#")[1]))
    #expect(waits.object["waits"] == true, "\(waits.text)")
    #expect(try await browser.server.run(["person", "list"]).contains("waits for a voucher"))
    let text = try await browser.server.ended(["person", "vouch", "grace"])
    #expect(!text.ending.isSuccess && text.errorText.contains("tagout-enrolment-v1"), "\(text.errorText)")
    let grace = keys.folder.path + "/grace"
    #expect(!(try await browser.server.ended(["person", "vouch", "grace", "--sign-with", grace])).ending.isSuccess)
    let vouched = try await browser.server.run(["person", "vouch", "grace", "--sign-with", member.key])
    #expect(vouched.contains("counts from now on"), "\(vouched)")
    #expect(try await browser.server.run(["person", "list"]).contains("grace"))
  }

  @Test("A link that was begun twice enrols once, whatever the role")
  func twice() async throws {
    let browser = try Self.start()
    for role in ["proposer", "approver"] {
      let link = try await browser.server.run(["person", "link", "pat-\(role)", "--role", role])
      let code: StructuredObject = ["code": .string(String(link.split(separator: "#")[1]))]
      let begun = [
        try await browser.post("/web/enrol/begin", code), try await browser.post("/web/enrol/begin", code),
      ]
      var taken = 0
      for one in begun {
        let key = SoftwareAuthenticator(.es256, origin: browser.origin)
        let answer = try await browser.post(
          "/web/enrol/finish",
          [
            "ceremony": one.object["ceremony"] ?? .null,
            "credential": try key.made(for: one.object["publicKey"] ?? .null),
          ])
        if answer.status == 200 { taken += 1 }
      }
      // Nobody may approve here before the first admin is in, by a link either.
      #expect(taken == (role == "proposer" ? 1 : 0), "\(role)")
    }
  }

  /// What the flow below does, in its order, each with what must be there as often as its record.
  static let rows: [(point: CommitPoint, kinds: [String], table: String)] = [
    (.siteNoted, [], "setting WHERE name = 'origin'"),
    (.passkeyEnrolled, ["person.added", "passkey.waiting"], "passkey"),
    (.sessionBegun, ["session.begun"], "web_session"), (.personInvited, ["person.invited"], "web_invitation"),
    (.passkeyVouched, ["person.added"], "person_key"), (.recoveryCodesMade, ["recovery-codes.made"], ""),
    (.signInRefused, ["sign-in.refused"], ""), (.sessionEnded, ["session.ended"], "web_session WHERE ended NOT NULL"),
    (.personLinked, ["person.linked"], "person_subject"), (.sessionUsed, [], ""),
  ]

  @Test(
    "Killed at each commit of enrolling and signing in, all of it is there or nothing", arguments: rows.map { $0.point }
  )
  func killed(_ point: CommitPoint) async throws {
    let row = try #require(Self.rows.first { $0.point == point })
    for moment in ["before-commit", "after-commit"] {
      let crash = ["TAGOUT_CRASH_AT": "\(point.rawValue).\(moment)"]
      guard point != .personLinked else {
        let browser = try Self.start()
        try await Self.invite("the-code", on: browser.server)
        _ = try await Self.enrol(
          browser, SoftwareAuthenticator(.es256, origin: browser.origin), code: "the-code", as: "ada")
        let ended = try await browser.server.ended(["person", "subject", "ada", "https://a#b"], variables: crash)
        #expect(ended.ending == .signalled(9))
        try await Self.check(browser, row, moment)
        continue
      }
      let folder = try TestFolder()
      do {
        let server = try ServerUnderTest(in: folder, options: ["--no-single-user"], variables: crash)
        try await Self.drive(TestBrowser(server))
        Issue.record("\(point).\(moment) was never passed")
      } catch is Expectation {
        throw Expectation()
      } catch {}
      let browser = TestBrowser(try ServerUnderTest(in: folder, options: ["--no-single-user"]))
      try await Self.check(browser, row, moment)
    }
  }

  private struct Expectation: Error {}

  private static func check(
    _ browser: TestBrowser, _ row: (point: CommitPoint, kinds: [String], table: String), _ moment: String
  ) async throws {
    let verified = try await browser.server.ended(["ledger", "verify"])
    #expect(verified.ending.isSuccess, "\(row.point).\(moment): \(verified.text)")
    guard !row.kinds.isEmpty else { return }
    let count = try await browser.records().count { row.kinds.contains($0["kind"]?.text ?? "") }
    if !row.table.isEmpty {
      let stored = try await StoredCount.of(row.table, in: browser.server.data)
      #expect(stored == count, "\(row.point).\(moment): \(stored) rows, \(count) records")
    }
    #expect(try await browser.get("/ready").status == 200)
  }

  /// Enrols two people, signs in and out; throws when the server dies under it.
  private static func drive(_ start: TestBrowser) async throws {
    var browser = start
    var ada = SoftwareAuthenticator(.es256, origin: browser.origin)
    var grace = SoftwareAuthenticator(.edDSA, origin: browser.origin)
    try await invite("the-code", on: browser.server)
    _ = try await enrol(browser, ada, code: "the-code", as: "ada")
    try await browser.signIn(&ada, as: "ada")
    let link = try await browser.post("/web/people/invite", ["person": "grace"]).object["link"]?.text ?? "#"
    _ = try await enrol(browser, grace, code: String(link.split(separator: "#").last ?? ""))
    _ = try await browser.signIn(&grace, as: "grace")
    let begun = try await browser.post("/web/people/vouch/begin", ["passkey": .string(grace.id)])
    _ = try await browser.post(
      "/web/people/vouch/finish",
      [
        "ceremony": begun.object["ceremony"] ?? .null,
        "credential": try ada.used(for: begun.object["publicKey"] ?? .null),
      ])
    _ = try await browser.post("/web/recovery-codes")
    try await StoredCount.age(in: browser.server.data)
    _ = try await browser.get("/web/session")
    _ = try await browser.post("/web/sign-out")
  }
}
