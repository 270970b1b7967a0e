import Formats
import Foundation
import Processes
import Service
import Testing
import Vocabulary

/// Approving by passkey, and what an agent with the server's cookies tries.
@Suite(.enabled(if: SSHKeys.isInstalled)) struct PasskeyApprovalTests {
  /// Somebody who is signed in.
  private struct Member {
    var name: String
    var browser: TestBrowser
    var key: SoftwareAuthenticator

    /// Begins an approval.
    func begin(_ id: String) async throws -> HTTPAnswer {
      try await browser.post("/web/proposals/\(id)/approval/begin")
    }

    /// Touches the key for what was begun, and sends it.
    mutating func finish(
      _ id: String, _ begun: HTTPAnswer, more: StructuredObject = [:]
    ) async throws -> HTTPAnswer {
      let credential = try key.used(for: begun.object["publicKey"] ?? .null)
      return try await send(id, begun, credential, more)
    }

    func send(
      _ id: String, _ begun: HTTPAnswer, _ credential: StructuredValue, _ more: StructuredObject = [:]
    ) async throws -> HTTPAnswer {
      let body: StructuredObject = ["ceremony": begun.object["ceremony"] ?? .null, "credential": credential]
      return try await browser.post("/web/proposals/\(id)/approval/finish", body.merging(more))
    }
  }

  private static func member(
    _ name: String, _ algorithm: COSEKey.Algorithm, _ pipeline: Pipeline, flags: UInt8 = 5, counter: UInt32 = 0
  ) async throws -> Member {
    var browser = TestBrowser(pipeline.server)
    var key = SoftwareAuthenticator(algorithm, origin: browser.origin)
    (key.flags, key.counter) = (flags, counter)
    try await browser.enrol(key, for: name)
    let answer = try await browser.signIn(&key, as: name)
    try #require(answer.status == 200, "\(answer.text)")
    return Member(name: name, browser: browser, key: key)
  }

  private static func held(_ pipeline: Pipeline, _ plan: String = "small_update") async throws -> String {
    let id = try await pipeline.propose()
    let planned = try await pipeline.plan(try Pipeline.plan(plan))
    try #require(planned.object["state"] == "held", "\(planned.text)")
    return id
  }

  /// The codes of the approvals that were refused, as recorded.
  private static func refusals(_ member: Member) async throws -> [String] {
    try await member.browser.details("approval.refused").compactMap { $0["code"]?.text }
  }

  @Test("Two passkeys approve, the runner begins, and the ledger proves both signatures without the server")
  func approves() async throws {
    let pipeline = try await Pipeline()
    let id = try await Self.held(pipeline)
    for var member in [
      try await Self.member("grace", .es256, pipeline), try await Self.member("edsger", .edDSA, pipeline, counter: 7),
    ] {
      let begun = try await member.begin(id)
      #expect(begun.object["text"]?.text.map { Array($0.utf8) } == (try await pipeline.text(of: id)), "\(begun.text)")
      let answer = try await member.finish(id, begun)
      #expect(answer.status == 200, "\(member.name): \(answer.text)")
    }
    #expect(try await pipeline.state(of: id) == "approved")
    let (fencing, answer) = try await pipeline.begin()
    #expect(answer.status == 200, "\(answer.text)")
    #expect(try await pipeline.finish(fencing).object["state"] == "applied")
    let verified = try await pipeline.server.ended(["ledger", "verify", "--json"])
    #expect(verified.ending.isSuccess, "\(verified.text) \(verified.errorText)")
    #expect(verified.text.contains(#""signatures":2"#), "\(verified.text)")
  }

  @Test("A record whose passkey signed something else is told by the ledger's audit")
  func forgedRecord() async throws {
    let pipeline = try await Pipeline()
    let id = try await Self.held(pipeline)
    var grace = try await Self.member("grace", .es256, pipeline)
    let begun = try await grace.begin(id)
    #expect(try await grace.finish(id, begun).status == 200)
    let core = try await ServerCore.open(pipeline.server.data)
    let given = try #require(try await grace.browser.details("approval.given").first)
    guard case .object(let details) = given else { return }
    let forged = details.merging(["signed": .string((given["signed"]?.text ?? "") + " ")])
    let now = core.clock.now()
    try await core.store.write(.approvalGiven) {
      try $0.append([ServerRecord.entry("approval.given", at: now, forged)])
    }
    let verified = try await pipeline.server.ended(["ledger", "verify"])
    #expect(!verified.ending.isSuccess)
    #expect((verified.text + verified.errorText).contains("another challenge"), "\(verified.text)")
  }

  @Test("Cookies without the authenticator, replays, and answers for something else approve nothing, and are recorded")
  func attacks() async throws {
    let pipeline = try await Pipeline()
    let id = try await Self.held(pipeline)
    var grace = try await Self.member("grace", .es256, pipeline, counter: 20)
    let edsger = try await Self.member("edsger", .edDSA, pipeline)
    // All that the browser has, and no key: nothing, an empty answer, a key of one's own.
    #expect(try await grace.send(id, try await grace.begin(id), .null).code == "passkey.malformed")
    var own = SoftwareAuthenticator(.es256, origin: grace.browser.origin)
    let begun = try await grace.begin(id)
    #expect(
      try await grace.send(id, begun, try own.used(for: begun.object["publicKey"] ?? .null)).code == "passkey.unknown")
    own.identifier = grace.key.identifier
    own.counter = 90
    let again = try await grace.begin(id)
    let forged = try own.used(for: again.object["publicKey"] ?? .null)
    #expect(try await grace.send(id, again, forged).code == "passkey.signature")
    // Another's key, another's ceremony, another challenge, no ceremony at all.
    let theirs = try await edsger.begin(id)
    let credential = try grace.key.used(for: theirs.object["publicKey"] ?? .null)
    #expect(try await grace.send(id, theirs, credential).code == "ceremony.other")
    #expect(try await grace.send(id, theirs, credential).code == "ceremony.over")
    var lent = edsger.key
    let mine = try await grace.begin(id)
    let answer = try await grace.send(id, mine, try lent.used(for: mine.object["publicKey"] ?? .null))
    #expect(answer.code == "approval.does-not-count", "\(answer.text)")
    let signIn = try await grace.browser.post("/web/sign-in/begin")
    let other = try grace.key.used(for: signIn.object["publicKey"] ?? .null)
    #expect(try await grace.send(id, try await grace.begin(id), other).code == "passkey.challenge")
    #expect(try await grace.send(id, signIn, other).code == "ceremony.other")
    // A second proposal's challenge, and a copy of the key.
    let second = try await Self.held(pipeline)
    let forSecond = try grace.key.used(for: try await grace.begin(second).object["publicKey"] ?? .null)
    #expect(try await grace.send(id, try await grace.begin(id), forSecond).code == "passkey.challenge")
    var copy = grace
    copy.key.counter = 3
    #expect(try await copy.finish(id, try await grace.begin(id)).code == "passkey.copied")
    #expect(try await pipeline.state(of: id) == "held")
    #expect(try await pipeline.show(id)["approvals"]?.elements?.isEmpty ?? true)
    let told = Set(try await Self.refusals(grace))
    #expect(
      told.isSuperset(of: [
        "passkey.malformed", "passkey.unknown", "passkey.signature", "ceremony.other", "ceremony.over",
        "passkey.challenge", "passkey.copied", "approval.does-not-count",
      ]), "\(told)")
    // What counted once is the same approval when it comes again.
    let good = try await grace.begin(id)
    let signed = try grace.key.used(for: good.object["publicKey"] ?? .null)
    #expect(try await grace.send(id, good, signed).status == 200)
    _ = try await grace.send(id, try await grace.begin(id), signed)
    #expect(try await grace.browser.details("approval.given").count == 1)
  }

  @Test("No token, no code and no agent's owner approves")
  func nobodyElse() async throws {
    let pipeline = try await Pipeline()
    let id = try await Self.held(pipeline)
    var grace = try await Self.member("grace", .es256, pipeline)
    let begun = try await grace.begin(id)
    let credential = try grace.key.used(for: begun.object["publicKey"] ?? .null)
    // A token carries no passkey's answer, and a page knows no token.
    for token in [pipeline.agent, pipeline.reader, pipeline.operator] {
      let answer = try await pipeline.server.send(
        "POST", "/api/v1/proposals/\(id)/approvals", token: token,
        json: .object(["credential": credential, "person": "grace"]))
      #expect([400, 403].contains(answer.status), "\(answer.text)")
      let page = try await pipeline.server.send(
        "POST", "/web/proposals/\(id)/approval/begin", token: token, json: .object([:]),
        headers: ["Origin": pipeline.server.url])
      #expect(page.code == "session.missing", "\(page.text)")
    }
    // A session that a recovery code began begins, and needs the passkey all the same.
    let codes = try await grace.browser.post("/web/recovery-codes").object["codes"]?.elements ?? []
    var recovered = grace
    recovered.browser = TestBrowser(pipeline.server)
    recovered.browser.take(
      try await recovered.browser.post("/web/sign-in/recovery", ["code": codes[0], "person": "grace"]))
    #expect(try await recovered.send(id, try await recovered.begin(id), .object(["code": codes[1]])).status == 400)
    // Ada owns the agent that proposed it.
    var ada = try await Self.member("ada", .edDSA, pipeline)
    let hers = try await ada.finish(id, try await ada.begin(id))
    #expect(hers.code == "approval.does-not-count" && hers.text.contains("ada owns"), "\(hers.text)")
    #expect(try await pipeline.state(of: id) == "held")
  }

  @Test("What was offered anew since it was shown is not approved by what was shown")
  func changed() async throws {
    let pipeline = try await Pipeline()
    let id = try await Self.held(pipeline)
    var grace = try await Self.member("grace", .es256, pipeline)
    let begun = try await grace.begin(id)
    let rejected = try await grace.browser.post(
      "/web/proposals/\(id)/decision/begin", ["decision": "reject", "reason": "not tonight"])
    let answer = try await grace.browser.post(
      "/web/proposals/\(id)/decision/finish",
      [
        "ceremony": rejected.object["ceremony"] ?? .null,
        "credential": try grace.key.used(for: rejected.object["publicKey"] ?? .null),
      ])
    #expect(answer.object["state"] == "rejected", "\(answer.text)")
    #expect(try await grace.finish(id, begun).status == 409)
    let verified = try await pipeline.server.ended(["ledger", "verify"])
    #expect(verified.ending.isSuccess, "\(verified.text)\(verified.errorText)")
  }

  @Test("Where data dies a synced passkey is told as such, and two that stay on their keys approve")
  func dataLoss() async throws {
    let pipeline = try await Pipeline(
      policy: """
        version: 1
        rules:
          - code: [plan.data-replaced, plan.records-destroyed]
            environment: production
            verdict: approval 2
            tests: []
        approvals:
          people: [ada, grace, edsger]
        """)
    let id = try await Self.held(pipeline, "replace_db_dbname_delete_create")
    let losses = try await pipeline.show(id)["losses"]?.elements?.compactMap { $0["thing"] } ?? []
    let all: StructuredObject = ["acknowledged": .array(losses), "typedName": "shop-live"]
    var synced = try await Self.member("grace", .es256, pipeline, flags: 29)
    let answer = try await synced.finish(id, try await synced.begin(id), more: all)
    #expect(answer.code == "approval.does-not-count" && answer.text.contains("synced"), "\(answer.text)")
    for name in ["grace", "edsger"] {
      var bound = try await Self.member(name, .edDSA, pipeline)
      let unread = try await bound.finish(id, try await bound.begin(id), more: ["typedName": "shop-live"])
      #expect(unread.code == "approval.unread", "\(unread.text)")
      let taken = try await bound.finish(id, try await bound.begin(id), more: all)
      #expect(taken.status == 200, "\(name): \(taken.text)")
    }
    #expect(try await pipeline.state(of: id) == "approved")
  }
}
