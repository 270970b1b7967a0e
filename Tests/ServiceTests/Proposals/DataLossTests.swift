import Formats
import Service
import Testing
import Vocabulary

/// Where data dies. No hardware is here: the security keys sign in software, in the form that real ones write.
@Suite(.enabled(if: SSHKeys.isInstalled)) struct DataLossTests {
  private static let policy = """
    version: 1
    rules:
      - code: [plan.data-replaced, plan.records-destroyed]
        environment: production
        verdict: approval 2
        tests: []
    approvals:
      people: [ada, grace, edsger, mary, niels]
    """

  @Test("Two people with security keys, each loss named and the environment typed, let data die once")
  func dies() async throws {
    let pipeline = try await Pipeline(policy: DataLossTests.policy)
    let (mary, niels) = (SoftwareSecurityKey(.ed25519), SoftwareSecurityKey(.ecdsa))
    let core = try await ServerCore.open(pipeline.server.data)
    let now = core.clock.now()
    try await core.store.write(.personAdded) { store in
      try store.add(try Pipeline.person("mary", line: mary.line, at: now))
      try store.add(try Pipeline.person("niels", line: niels.line, at: now))
    }
    let id = try await pipeline.propose()
    #expect(try await pipeline.plan(try Pipeline.plan("replace_db_dbname_delete_create")).object["state"] == "held")
    let text = try await pipeline.text(of: id)
    let losses = try await pipeline.show(id)["losses"]?.elements?.compactMap { $0["thing"] } ?? []
    #expect(losses.contains("aws_db_instance.db"))
    let all: StructuredObject = ["acknowledged": .array(losses), "typedName": "shop-live"]
    let untouched = try mary.sign(text, namespace: "tagout-approval-v1", flags: 1)
    for (signature, more, words) in [
      (untouched, all, "PIN or a finger"),
      (try mary.sign(text, namespace: "tagout-approval-v1"), all.merging(["typedName": "shop"]), "shop-live"),
      (try mary.sign(text, namespace: "tagout-approval-v1"), ["typedName": "shop-live"], "was not acknowledged"),
      (try mary.sign(text, namespace: "git"), all, "tagout-approval-v1"),
    ] {
      let refused = try await pipeline.approve(id, as: "mary", signature: signature, more: more)
      #expect([403, 422].contains(refused.status) && refused.text.contains(words), "\(refused.text)")
    }
    for (name, key) in [("mary", mary), ("niels", niels)] {
      let signature = try key.sign(text, namespace: "tagout-approval-v1")
      let taken = try await pipeline.approve(id, as: name, signature: signature, more: all)
      #expect(taken.status == 200, "\(name): \(taken.text)")
    }
    let (fencing, answer) = try await pipeline.begin()
    #expect(answer.status == 200, "\(answer.text)")
    #expect(try await pipeline.finish(fencing).object["state"] == "applied")
  }
}
