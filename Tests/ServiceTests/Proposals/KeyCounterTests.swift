import Formats
import Service
import Testing
import Vocabulary

@Suite(.enabled(if: SSHKeys.isInstalled)) struct KeyCounterTests {
  private static let policy = """
    version: 1
    rules:
      - code: plan.secrets-in-clear
        environment: production
        verdict: approval 2
        tests: []
    approvals:
      people: [ada, grace, edsger, mary]
    """

  @Test("A security key whose counter goes back, or stands, was copied: its signature does not count, and is recorded")
  func copied() async throws {
    let pipeline = try await Pipeline(policy: KeyCounterTests.policy)
    let mary = SoftwareSecurityKey(.ed25519)
    let core = try await ServerCore.open(pipeline.server.data)
    let now = core.clock.now()
    try await core.store.write(.personAdded) { try $0.add(try Pipeline.person("mary", line: mary.line, at: now)) }
    for (counter, status) in [(9, 200), (9, 403), (3, 403), (10, 200)] as [(UInt32, Int)] {
      let id = try await pipeline.propose()
      try await pipeline.plan(try Pipeline.plan("small_update"))
      let signature = try mary.sign(
        try await pipeline.text(of: id), namespace: "tagout-approval-v1", counter: counter)
      let answer = try await pipeline.approve(id, as: "mary", signature: signature)
      #expect(answer.status == status, "\(counter): \(answer.text)")
      if status == 403 { #expect(answer.code == "approval.copied-key") }
      // The same signature again is the same approval.
      if status == 200 { #expect(try await pipeline.approve(id, as: "mary", signature: signature).status == 200) }
    }
    #expect(try await pipeline.records().filter { $0 == "approval.refused" }.count == 2)
  }

  @Test("A copied key rejects nothing either, and a counter that a rejection showed is remembered")
  func rejection() async throws {
    let pipeline = try await Pipeline(policy: KeyCounterTests.policy)
    let mary = SoftwareSecurityKey(.ed25519)
    let core = try await ServerCore.open(pipeline.server.data)
    let now = core.clock.now()
    try await core.store.write(.personAdded) { try $0.add(try Pipeline.person("mary", line: mary.line, at: now)) }
    for (counter, status) in [(9, 200), (9, 403), (3, 403), (10, 200)] as [(UInt32, Int)] {
      let id = try await pipeline.propose()
      try await pipeline.plan(try Pipeline.plan("small_update"))
      let text = try DecisionText.bytes("reject", proposal: id, server: core.serverID, reason: "no")
      let signature = try mary.sign(text, namespace: DecisionText.namespace, counter: counter)
      let answer = try await pipeline.server.send(
        "POST", "/api/v1/proposals/\(id)/rejections", token: pipeline.reader,
        json: .object(["person": "mary", "reason": "no", "signature": .string(signature)]))
      #expect(answer.status == status, "\(counter): \(answer.text)")
      if status == 403 { #expect(answer.code == "approval.copied-key") }
      #expect(try await pipeline.state(of: id) == (status == 200 ? "rejected" : "held"))
    }
  }

  @Test("Modules that were fetched anew and are others stop the apply, and are named")
  func modules() async throws {
    let pipeline = try await Pipeline()
    let digests = ["b", "c"].map { StructuredValue.string(String(repeating: $0, count: 64)) }
    _ = try await pipeline.propose()
    try await pipeline.plan(
      try Pipeline.plan("small_update"), facts: Pipeline.facts.merging(["modulesDigest": digests[0]]))
    let id = try #require(
      try await pipeline.server.send("GET", "/api/v1/proposals", token: pipeline.reader).object["proposals"]?.elements?
        .first?["id"]?.text)
    for member in [pipeline.grace, pipeline.edsger] { _ = try await pipeline.approve(id, by: member) }
    let (_, answer) = try await pipeline.begin(facts: Pipeline.facts.merging(["modulesDigest": digests[1]]))
    #expect(answer.status == 409 && answer.text.contains("the modules that were fetched now"), "\(answer.text)")
    #expect(try await pipeline.state(of: id) == "failed")
  }
}
