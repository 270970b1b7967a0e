import Formats
import Pages
import Service
import Testing
import Vocabulary

/// Signing in and out by passkey, and what attackers try.
@Suite struct SignInTests {
  /// A server with somebody who has a passkey, and their browser.
  private static func start(
    _ algorithm: COSEKey.Algorithm = .es256, counter: UInt32 = 0
  ) async throws -> (browser: TestBrowser, key: SoftwareAuthenticator) {
    let server = try ServerUnderTest()
    let core = try await ServerCore.open(server.data)
    let now = core.clock.now()
    try await core.store.write(.personAdded) {
      try $0.add(Person(name: "ada", role: .approver, keys: [], created: now, effective: now))
    }
    let browser = TestBrowser(server)
    var key = SoftwareAuthenticator(algorithm, origin: browser.origin)
    key.counter = counter
    try await browser.enrol(key, for: "ada")
    return (browser, key)
  }

  @Test("A passkey of either kind signs in, and what it signed is used once", arguments: COSEKey.Algorithm.allCases)
  func signsIn(_ algorithm: COSEKey.Algorithm) async throws {
    var (browser, key) = try await Self.start(algorithm)
    #expect(try await browser.get("/web/session").code == "session.missing")
    let begun = try await browser.post("/web/sign-in/begin")
    let options = try #require(begun.object["publicKey"])
    #expect(options["rpId"] == "localhost" && options["userVerification"] == "required")
    let credential = try key.used(for: options, handle: try await browser.handle(of: "ada"))
    let sent: StructuredObject = ["ceremony": begun.object["ceremony"] ?? .null, "credential": credential]
    let answer = try await browser.post("/web/sign-in/finish", sent)
    #expect(answer.status == 200, "\(answer.text)")
    let cookie = try #require(answer.header("set-cookie"))
    #expect(cookie.hasPrefix("tagout=") && cookie.contains("; HttpOnly; SameSite=Strict") && cookie.contains("Path=/"))
    #expect(answer.header("content-security-policy") == PageAssets.policy)
    // Once more: the ceremony is over, and in another one the challenge is another.
    #expect(try await browser.post("/web/sign-in/finish", sent).code == "ceremony.over")
    let other = try await browser.post("/web/sign-in/begin")
    let replayed = try await browser.post(
      "/web/sign-in/finish", ["ceremony": other.object["ceremony"] ?? .null, "credential": credential])
    #expect(replayed.code == "passkey.challenge")
    browser.take(answer)
    let session = try await browser.get("/web/session")
    #expect(session.object["person"] == "ada" && session.object["roles"] == ["approver"], "\(session.text)")
    // The cookie opens pages, and nothing of the API.
    #expect(try await browser.get("/api/v1/proposals").status == 401)
    #expect(try await browser.details("session.begun").count == 1)
    #expect(try await browser.details("sign-in.refused").first?["code"] == "passkey.challenge")
  }

  @Test("A passkey that is used wrongly, is unknown or somebody else's, or was copied does not sign in")
  func refused() async throws {
    var (browser, key) = try await Self.start(counter: 40)
    let rows: [(String, (inout SoftwareAuthenticator) -> Void)] = [
      ("passkey.not-verified", { $0.flags = 1 }), ("passkey.origin", { $0.origin = "http://localhost:1" }),
      ("passkey.party", { $0.party = "example.com" }), ("passkey.unknown", { $0.identifier = [1, 2, 3] }),
      ("passkey.copied", { $0.counter = 12 }), ("passkey.copied", { $0.counter = 0 }),
    ]
    for (code, change) in rows.prefix(4) {
      var other = key
      change(&other)
      #expect(try await browser.signIn(&other, as: "ada").code == code)
    }
    #expect(try await browser.signIn(&key, as: "ada").status == 200)
    for (code, change) in rows.suffix(2) {
      var copy = key
      change(&copy)
      let answer = try await browser.signIn(&copy, as: "ada")
      #expect(answer.code == code && answer.text.contains("copy"), "\(answer.text)")
    }
    #expect(try await browser.signIn(&key, as: "somebody").code == "passkey.foreign")
    let told = try await browser.details("sign-in.refused").compactMap { $0["code"]?.text }
    #expect(told.filter { $0 == "passkey.copied" }.count == 2 && told.contains("passkey.not-verified"))
  }

  @Test("A session's name that somebody planted is not taken, and signing in ends the one before")
  func fixation() async throws {
    var (browser, key) = try await Self.start()
    let planted = "tagout=" + String(repeating: "a", count: 64)
    browser.cookie = planted
    #expect(try await browser.get("/web/session").status == 401)
    try await browser.signIn(&key, as: "ada")
    #expect(browser.cookie != planted)
    let first = browser
    #expect(try await first.get("/web/session").status == 200)
    try await browser.signIn(&key, as: "ada")
    #expect(try await first.get("/web/session").status == 401)
    #expect(try await browser.get("/web/session").status == 200)
    // Two cookies of the name are none.
    var doubled = browser
    doubled.cookie = "\(planted); \(browser.cookie ?? "")"
    #expect(try await doubled.get("/web/session").status == 401)
  }

  @Test("Only a page of this very session changes anything")
  func forgery() async throws {
    var (browser, key) = try await Self.start()
    try await browser.signIn(&key, as: "ada")
    let out = "/web/sign-out"
    for (headers, code) in [
      (["X-Tagout-CSRF": ""], "csrf.token"), (["X-Tagout-CSRF": "guess"], "csrf.token"),
      (["Origin": "http://evil.example"], "origin.foreign"), (["Origin": "http://localhost:9"], "origin.foreign"),
      (["Origin": "", "Sec-Fetch-Site": ""], "csrf.sender"), (["Sec-Fetch-Site": "cross-site"], "csrf.sender"),
      (["Sec-Fetch-Site": "same-site"], "csrf.sender"), (["Content-Type": "text/plain"], "body.type"),
    ] {
      let answer = try await browser.post(out, headers: headers)
      #expect(answer.code == code, "\(headers): \(answer.text)")
    }
    #expect(try await browser.get("/web/session").status == 200)
    // A form carries the token as a field.
    let form = try await browser.server.send(
      "POST", out, body: Array("csrf=guess".utf8),
      headers: [
        "Content-Type": "application/x-www-form-urlencoded", "Cookie": browser.cookie ?? "",
        "Host": String(browser.origin.dropFirst(7)), "Origin": browser.origin,
      ])
    #expect(form.code == "csrf.token")
    #expect(try await browser.post(out).object["ended"] == 1)
    #expect(try await browser.get("/web/session").status == 401)
  }

  @Test("Recovery codes sign in once each, are slowed down, and make no others")
  func recovery() async throws {
    var (browser, key) = try await Self.start()
    try await browser.signIn(&key, as: "ada")
    let codes = try await browser.post("/web/recovery-codes").object["codes"]?.elements?.compactMap { $0.text } ?? []
    #expect(codes.count == 10)
    var other = TestBrowser(browser.server)
    let used = try await other.post("/web/sign-in/recovery", ["code": .string(codes[0].uppercased()), "person": "ada"])
    #expect(used.status == 200, "\(used.text)")
    other.take(used)
    #expect(try await other.get("/web/session").object["method"] == "recovery code")
    #expect(try await other.post("/web/recovery-codes").code == "recovery.method")
    let third = TestBrowser(browser.server)
    var last: HTTPAnswer?
    for code in [codes[0], "wrong", "", codes[1] + "x", "nobody", codes[2]] {
      last = try await third.post("/web/sign-in/recovery", ["code": .string(code), "person": "ada"])
      #expect(last?.status != 200)
    }
    // After five failures even a good code waits.
    #expect(last?.code == "sign-in.locked")
    #expect((1...30).contains(last?.header("retry-after").flatMap { Int($0) } ?? 0))
    #expect(try await browser.details("sign-in.refused").contains { $0["code"] == "sign-in.locked" })
    let all = try await browser.post("/web/sign-out", ["everywhere": true])
    #expect(all.object["ended"] == 2)
    #expect(try await other.get("/web/session").status == 401)
  }

  @Test("Whoever is removed is signed out, and their passkey opens nothing")
  func removed() async throws {
    var (browser, key) = try await Self.start()
    try await browser.signIn(&key, as: "ada")
    try await browser.server.run(["person", "remove", "ada", "--reason", "a test"])
    #expect(try await browser.get("/web/session").status == 401)
    #expect(try await browser.signIn(&key, as: "ada").code == "passkey.unknown")
  }

  @Test("A session ends when nobody uses it, and in any case after some hours")
  func ends() async throws {
    var (browser, key) = try await Self.start()
    try await browser.signIn(&key, as: "ada")
    for _ in 0..<26 {
      try await StoredCount.age(in: browser.server.data, by: SessionKeeper.idle - 60_000)
      let answer = try await browser.get("/web/session")
      guard answer.status == 200 else { break }
    }
    #expect(try await browser.get("/web/session").status == 401)
    try await browser.signIn(&key, as: "ada")
    #expect(try await browser.get("/web/session").status == 200)
    try await StoredCount.age(in: browser.server.data, by: SessionKeeper.idle)
    #expect(try await browser.get("/web/session").status == 401)
  }

  @Test("A server that browsers call by digits says why passkeys do not work there")
  func digits() async throws {
    let server = try ServerUnderTest(options: ["--single-user", "--origin", "https://10.1.2.3"])
    let answer = try await server.send(
      "POST", "/web/sign-in/begin", json: .object([:]), headers: ["Origin": "https://10.1.2.3"])
    #expect(answer.code == "passkey.address" && answer.text.contains("--origin"), "\(answer.text)")
  }
}
