import Crypto
import Decision
import Foundation
import Formats
import Host
import Service
import TestSupport
import Testing
import Vocabulary

/// A server under test with a workspace of production, people with keys, and tokens for everybody.
final class Pipeline: Sendable {
  /// Somebody who is enrolled, with a key file that `ssh-keygen` made.
  struct Member: Sendable {
    var name: String
    var key: String
  }

  let server: ServerUnderTest
  let keys: SSHKeys
  let agent: String
  let runner: String
  let reader: String
  let `operator`: String
  let ada: Member
  let grace: Member
  let edsger: Member

  /// Two people approve, whatever the plan is about; ada owns the agent.
  static let policy = """
    version: 1
    rules:
      - code: plan.secrets-in-clear
        environment: production
        verdict: approval 2
        tests: []
    approvals:
      mode: team
      people: [ada, grace, edsger, grace-again]
      count: 2
    """

  /// - Parameter variables: of the server's first start.
  init(
    policy: String = Pipeline.policy, tier: Tier = .production, variables: [String: String] = [:]
  ) async throws {
    let folder = try TestFolder()
    let core = try await ServerCore.open(folder.path + "/data")
    try Data(policy.utf8).write(to: URL(fileURLWithPath: folder.path + "/data/policy.yaml"))
    keys = try await TestKeys.shared.value
    let members = ["ada", "grace", "edsger"].map { [keys] in Member(name: $0, key: keys.folder.path + "/" + $0) }
    (ada, grace, edsger) = (members[0], members[1], members[2])
    let now = core.clock.now()
    try await core.store.write(.personAdded) { store in
      try store.set(Workspace(name: "shop", tier: tier, environment: "shop-live", created: now))
      for member in members { try store.add(try Pipeline.person(member, at: now)) }
    }
    agent = try await Pipeline.token(.agent, "claude", "ada", core)
    runner = try await Pipeline.token(.runner, "runner", nil, core)
    reader = try await Pipeline.token(.reader, "people", "grace", core)
    `operator` = try await Pipeline.token(.operator, "ada", "ada", core)
    server = try ServerUnderTest(in: folder, variables: variables)
  }

  private static func token(_ role: TokenRole, _ name: String, _ owner: String?, _ core: ServerCore) async throws
    -> String
  {
    let secret = TokenSecret()
    let now = core.clock.now()
    let token = Token(
      id: Identifier.random("token"), role: role, name: name, owner: owner, created: now,
      expires: Instant(milliseconds: now.milliseconds + 3_600_000))
    try await core.store.write(.tokenCreated) { try $0.add(token, digest: secret.digest) }
    return secret.text
  }

  /// A person with the key of a file.
  static func person(_ member: Member, named name: String? = nil, at now: Instant) throws -> Person {
    let line = try String(contentsOfFile: member.key + ".pub", encoding: .utf8)
    return try person(name ?? member.name, line: line, at: now)
  }

  static func person(_ name: String, line: String, at now: Instant) throws -> Person {
    let key = try SSHPublicKey(line: line)
    return Person(
      name: name, role: .approver,
      keys: [PersonKey(fingerprint: key.fingerprint, line: line, created: now, effective: now)], created: now,
      effective: now)
  }

  /// A saved plan of the fixtures.
  static func plan(_ name: String) throws -> [UInt8] {
    try #require(RepositoryFile.bytes("Tests/Fixtures/plans/\(name).tfplan"))
  }

  /// A packed configuration.
  static func tree(_ text: String = "terraform {}\n") throws -> [UInt8] {
    try TreeArchive.pack([TreeEntry(path: "main.tf", bytes: Array(text.utf8))])
  }

  /// Puts a configuration forward; gives the proposal's identifier.
  func propose(_ more: StructuredObject = [:], token: String? = nil) async throws -> String {
    let agent = token ?? self.agent
    let tree = try Pipeline.tree()
    let digest = TreeArchive.digest(of: tree)
    let sent = try await server.send("PUT", "/api/v1/trees/\(digest)", token: agent, body: tree)
    #expect([200, 201].contains(sent.status), "\(sent.text)")
    let body: StructuredObject = ["reason": "a test", "tree": .string(digest), "workspace": "shop"]
    let made = try await server.send("POST", "/api/v1/proposals", token: agent, json: .object(body.merging(more)))
    try #require(made.status == 201, "\(made.text)")
    return try #require(made.object["id"]?.text)
  }

  /// Asks for work as a runner.
  func lease(_ kind: String) async throws -> HTTPAnswer {
    try await server.send(
      "POST", "/api/v1/runner/leases", token: runner,
      json: .object(["kinds": .array([.string(kind)]), "runner": "test"]))
  }

  /// What a runner says of its ground.
  static let facts: StructuredObject = [
    "accounts": ["aws:123456789012"], "backend": "http",
    "state": .object([
      "digest": .string(String(repeating: "a", count: 64)), "lineage": "l-1", "serial": 7,
    ]),
  ]

  /// Plans as a runner would: gives the answer to `planned`.
  @discardableResult
  func plan(_ bytes: [UInt8], facts: StructuredObject = Pipeline.facts) async throws -> HTTPAnswer {
    let lease = try await lease("plan")
    try #require(lease.status == 200, "\(lease.text)")
    let fencing = try #require(lease.object["fencing"]?.whole)
    let stored = try await server.send("PUT", "/api/v1/runner/leases/\(fencing)/plan", token: runner, body: bytes)
    try #require(stored.status == 201, "\(stored.text)")
    return try await server.send(
      "POST", "/api/v1/runner/leases/\(fencing)/planned", token: runner, json: .object(facts))
  }

  /// The proposal as it is shown.
  func show(_ id: String) async throws -> StructuredObject {
    try await server.send("GET", "/api/v1/proposals/\(id)", token: reader).object
  }

  func state(of id: String) async throws -> String { try await show(id)["state"]?.text ?? "" }

  /// The exact text to sign.
  func text(of id: String) async throws -> [UInt8] {
    let answer = try await server.send("GET", "/api/v1/proposals/\(id)/approval", token: reader)
    try #require(answer.status == 200, "\(answer.text)")
    return Array(try #require(answer.object["text"]?.text).utf8)
  }

  /// The code of the refusal to show a text to sign.
  func text(ofVoid id: String) async throws -> String? {
    try await server.send("GET", "/api/v1/proposals/\(id)/approval", token: reader).code
  }

  /// Approves with a key file.
  func approve(
    _ id: String, by member: Member, as name: String? = nil, more: StructuredObject = [:]
  ) async throws -> HTTPAnswer {
    let signature = try await keys.sign(try await text(of: id), key: member.key, namespace: "tagout-approval-v1")
    return try await approve(id, as: name ?? member.name, signature: signature, more: more)
  }

  /// Brings a signature.
  func approve(_ id: String, as name: String, signature: String, more: StructuredObject = [:]) async throws
    -> HTTPAnswer
  {
    let body: StructuredObject = ["person": .string(name), "signature": .string(signature)]
    return try await server.send(
      "POST", "/api/v1/proposals/\(id)/approvals", token: reader, json: .object(body.merging(more)))
  }

  /// Takes the apply lease and says that it stands ready; gives the lease and the answer.
  func begin(facts: StructuredObject = Pipeline.facts) async throws -> (fencing: Int64, answer: HTTPAnswer) {
    let lease = try await lease("apply")
    try #require(lease.status == 200, "\(lease.status) \(lease.text)")
    let fencing = try #require(lease.object["fencing"]?.whole)
    return (
      fencing,
      try await server.send(
        "POST", "/api/v1/runner/leases/\(fencing)/applying", token: runner, json: .object(facts))
    )
  }

  /// Reports how it ended.
  func finish(_ fencing: Int64, _ outcome: StructuredObject = ["exit": 0, "outcome": "applied"]) async throws
    -> HTTPAnswer
  {
    try await server.send(
      "POST", "/api/v1/runner/leases/\(fencing)/finished", token: runner, json: .object(outcome))
  }

  /// A proposal that two people have approved.
  func approved(_ plan: String = "small_update", _ more: StructuredObject = [:]) async throws -> String {
    let id = try await propose(more)
    try await self.plan(try Pipeline.plan(plan))
    for member in [grace, edsger] {
      let answer = try await approve(id, by: member)
      try #require(answer.status == 200, "\(answer.text)")
    }
    return id
  }

  /// The kinds of the ledger's records, in order, and that the chain is whole.
  func records() async throws -> [String] {
    let core = try await ServerCore.open(server.data)
    let lines = try await core.store.read { try $0.ledgerLines(from: 0, limit: 10_000) }
    return try lines.map { try JSONReader.read($0)["kind"]?.text ?? "" }
  }
}
