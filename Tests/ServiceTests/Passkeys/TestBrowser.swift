import Crypto
import Formats
import Foundation
import Service
import Testing
import Vocabulary

/// A browser on the server's pages: its cookie, and what its script sends.
struct TestBrowser {
  let server: ServerUnderTest
  /// As the browser sends it, e.g. `tagout=…`; nil when nobody is signed in.
  var cookie: String?
  var csrf: String?

  init(_ server: ServerUnderTest) {
    self.server = server
  }

  /// `http://localhost:PORT`.
  var origin: String { server.url.replacingOccurrences(of: "127.0.0.1", with: "localhost") }

  /// Sends what a page's script sends; `headers` are put in the place of its own, empty ones left away.
  func post(
    _ path: String, _ object: StructuredObject = [:], headers: [String: String] = [:]
  ) async throws -> HTTPAnswer {
    var all = ["Host": String(origin.dropFirst("http://".count)), "Origin": origin, "Sec-Fetch-Site": "same-origin"]
    all["Content-Type"] = "application/json"
    if let cookie { all["Cookie"] = cookie }
    if let csrf { all["X-Tagout-CSRF"] = csrf }
    all = all.merging(headers) { $1 }.filter { !$0.value.isEmpty }
    return try await server.send("POST", path, body: JSONWriter.canonical(.object(object)), headers: all)
  }

  func get(_ path: String) async throws -> HTTPAnswer {
    var headers = ["Host": String(origin.dropFirst("http://".count))]
    if let cookie { headers["Cookie"] = cookie }
    return try await server.send("GET", path, headers: headers)
  }

  /// Signs in; gives the answer to the end of it.
  @discardableResult
  mutating func signIn(_ one: inout SoftwareAuthenticator, as person: String) async throws -> HTTPAnswer {
    let begun = try await post("/web/sign-in/begin")
    let options = try #require(begun.object["publicKey"], "\(begun.text)")
    let credential = try one.used(for: options, handle: try await handle(of: person))
    let answer = try await post(
      "/web/sign-in/finish", ["ceremony": begun.object["ceremony"] ?? .null, "credential": credential])
    take(answer)
    return answer
  }

  /// Keeps the cookie that an answer sets.
  mutating func take(_ answer: HTTPAnswer) {
    guard let header = answer.header("set-cookie") else { return }
    cookie = header.split(separator: ";").first.map { String($0) }
    csrf = answer.object["csrf"]?.text
  }

  /// By what the authenticator knows a person.
  func handle(of person: String) async throws -> String {
    let core = try await ServerCore.open(server.data)
    return Base64.encodeURL(
      Array(Crypto.SHA256.hash(data: Array("tagout-person\0\(core.serverID)\0\(person)".utf8))))
  }

  /// Puts a passkey in service for somebody who is enrolled, as if it had been vouched for.
  func enrol(_ one: SoftwareAuthenticator, for person: String) async throws {
    let core = try await ServerCore.open(server.data)
    let party = try #require(RelyingParty(origin: origin))
    let challenge = Base64.encodeURL([1])
    let value = try one.made(for: .object(["challenge": .string(challenge)]))
    let made = PasskeyEnrolment(
      identifier: one.id, clientData: value["response"]?["clientDataJSON"]?.text ?? "",
      attestation: value["response"]?["attestationObject"]?.text ?? "")
    let now = core.clock.now()
    var passkey = try made.passkey(of: person, role: .approver, party: party, challenge: [1], at: now)
    passkey.effective = now
    let (ready, key) = (
      passkey,
      PersonKey(fingerprint: passkey.fingerprint, line: PasskeyLine(passkey).text, created: now, effective: now)
    )
    let facts: StructuredObject = [
      "key": .string(key.fingerprint), "line": .string(key.line), "name": .string(person), "role": "approver",
    ]
    try await core.store.write(.passkeyEnrolled) { store in
      try store.add(ready)
      try store.add(key, to: person)
      try store.append([ServerRecord.entry("person.key-added", at: now, facts)])
    }
  }

  /// The records of the server's ledger.
  func records() async throws -> [StructuredValue] {
    let core = try await ServerCore.open(server.data)
    return try await core.store.read { try $0.ledgerLines(from: 0, limit: 10_000) }.map { try JSONReader.read($0) }
  }

  /// The records of one kind, their details.
  func details(_ kind: String) async throws -> [StructuredValue] {
    try await records().filter { $0["kind"]?.text == kind }.compactMap { $0["details"] }
  }
}
