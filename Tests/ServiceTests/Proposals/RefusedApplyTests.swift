import Formats
import Foundation
import GRDB
import Service
import Testing
import Vocabulary

@Suite(.enabled(if: SSHKeys.isInstalled)) struct RefusedApplyTests {
  /// What is another ground at the apply, and the words that name it.
  static let grounds: [(name: String, change: StructuredObject, words: String)] = [
    ("another account", ["accounts": ["aws:999999999999"]], "the cloud account is aws:999999999999 now"),
    (
      "a changed variable",
      ["variables": .object(["size": .string(String(repeating: "b", count: 64))])], "the variable \"size\" is"
    ),
    (
      "a state edited under the same serial",
      ["state": .object(["digest": .string(String(repeating: "c", count: 64)), "lineage": "l-1", "serial": 7])],
      "the state's content is cccc"
    ),
    (
      "a state of another serial",
      ["state": .object(["digest": .string(String(repeating: "a", count: 64)), "lineage": "l-1", "serial": 8])],
      "the state's serial is 8 now, and 7 was signed"
    ),
    ("another Terraform", ["terraformVersion": "1.99.0"], "Terraform's version is 1.99.0 now"),
    ("another lock file", ["lockFileDigest": .string(String(repeating: "d", count: 64))], "the lock file"),
    (
      "a plan byte changed", ["planDigest": .string(String(repeating: "e", count: 64))], "the runner's copy of the plan"
    ),
    ("another backend", ["backend": "s3"], "the backend is s3 now, and http was signed"),
  ]

  @Test("What is another ground than the one that was signed is refused by name, and the run is over", arguments: 0..<8)
  func ground(_ index: Int) async throws {
    let row = RefusedApplyTests.grounds[index]
    let pipeline = try await Pipeline()
    let id = try await pipeline.approved(
      "small_update", ["variables": .object(["size": "big"])])
    let (fencing, answer) = try await pipeline.begin(facts: Pipeline.facts.merging(row.change))
    #expect(answer.status == 409 && answer.code == "approval.void", "\(row.name): \(answer.text)")
    #expect(answer.text.contains(JSONText.inside(row.words)), "\(row.name): \(answer.text)")
    let shown = try await pipeline.show(id)
    #expect(shown["state"] == "failed")
    #expect(shown["outcome"]?.text?.contains(row.words) == true)
    let report: StructuredObject = ["change": "nothing", "outcome": "failed", "reason": "refused"]
    #expect(try await pipeline.finish(fencing, report).object["state"] == "failed")
    #expect(try await pipeline.lease("apply").status == 204)
    #expect(try await pipeline.records().contains("approval.void"))
  }

  @Test("A swapped plan voids what was signed, at the lease already, and names both digests")
  func swapped() async throws {
    let pipeline = try await Pipeline()
    let id = try await pipeline.approved()
    let core = try await ServerCore.open(pipeline.server.data)
    let fencing = try await core.store.read { try $0.offer(of: id)?.fencing ?? 0 }
    let name = "plan-\(id)-\(fencing)"
    let sealed = try core.seals.seal(try Pipeline.plan("noop"), context: "file/\(name)")
    try Data(sealed).write(to: URL(fileURLWithPath: pipeline.server.data + "/sealed/" + name))
    #expect(try await pipeline.lease("apply").status == 204)
    let shown = try await pipeline.show(id)
    #expect(shown["outcome"]?.text?.contains("the saved plan is") == true, "\(shown)")
    #expect(try await pipeline.text(ofVoid: id) == "proposal.void")
  }

  @Test("A plan that was changed where it lies sealed is never opened, and only its own proposal ends")
  func changedSeal() async throws {
    let pipeline = try await Pipeline()
    let id = try await pipeline.approved()
    let core = try await ServerCore.open(pipeline.server.data)
    let fencing = try await core.store.read { try $0.offer(of: id)?.fencing ?? 0 }
    let path = URL(fileURLWithPath: pipeline.server.data + "/sealed/plan-\(id)-\(fencing)")
    var bytes = try Data(contentsOf: path)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: path)
    #expect(try await pipeline.lease("apply").status == 204)
    #expect(try await pipeline.show(id)["outcome"]?.text?.contains("cannot be read") == true)
    let other = try await pipeline.approved()
    let (fresh, answer) = try await pipeline.begin()
    #expect(answer.status == 200)
    #expect(try await pipeline.finish(fresh).object["proposal"]?.text == other)
  }

  @Test("A finding that people were not shown voids, and they are asked anew under another nonce")
  func freshFinding() async throws {
    let pipeline = try await Pipeline()
    let id = try await pipeline.approved()
    let before = try await pipeline.text(of: id)
    let core = try await ServerCore.open(pipeline.server.data)
    let shown = try await core.store.read { try $0.offer(of: id)?.assessment }
    guard case .object(let assessment)? = shown else { return #expect(Bool(false)) }
    let fewer = assessment.merging(["findings": .array([])])
    let queue = try DatabaseQueue(path: pipeline.server.data + "/tagout.db")
    let text = String(decoding: try JSONWriter.canonical(.object(fewer)), as: UTF8.self)
    try await queue.write { try $0.execute(sql: "UPDATE proposal_offer SET assessment = ?", arguments: [text]) }
    #expect(try await pipeline.lease("apply").status == 204)
    let now = try await pipeline.show(id)
    #expect(now["state"] == "held")
    #expect(now["outcome"]?.text?.contains("a finding is new") == true, "\(now["outcome"] ?? .null)")
    #expect(try await pipeline.text(of: id) != before)
  }

  @Test("The same approval is used once: not after the apply, not for another proposal")
  func once() async throws {
    let pipeline = try await Pipeline()
    let id = try await pipeline.propose()
    try await pipeline.plan(try Pipeline.plan("small_update"))
    let text = try await pipeline.text(of: id)
    let signature = try await pipeline.keys.sign(text, key: pipeline.grace.key, namespace: "tagout-approval-v1")
    #expect(try await pipeline.approve(id, as: "grace", signature: signature).object["state"] == "held")
    #expect(try await pipeline.approve(id, as: "grace", signature: signature).object["state"] == "held")
    #expect(try await pipeline.approve(id, by: pipeline.edsger).object["state"] == "approved")
    let (fencing, _) = try await pipeline.begin()
    #expect(try await pipeline.finish(fencing).object["state"] == "applied")
    #expect(try await pipeline.approve(id, as: "grace", signature: signature).status == 409)
    let other = try await pipeline.propose()
    try await pipeline.plan(try Pipeline.plan("small_update"))
    let replayed = try await pipeline.approve(other, as: "grace", signature: signature)
    #expect(replayed.status == 422 && replayed.text.contains("did not sign this text"), "\(replayed.text)")
    #expect(try await pipeline.records().contains("approval.refused"))
  }

  @Test("Who proposed it, who owns the agent, and the same key under two names do not count")
  func sameHands() async throws {
    let pipeline = try await Pipeline()
    let core = try await ServerCore.open(pipeline.server.data)
    let now = core.clock.now()
    let again = try Pipeline.person(pipeline.grace, named: "grace-again", at: now)
    try await core.store.write(.personAdded) { try $0.add(again) }
    let agents = try await pipeline.propose()
    try await pipeline.plan(try Pipeline.plan("small_update"))
    let owner = try await pipeline.approve(agents, by: pipeline.ada)
    #expect(owner.status == 403 && owner.text.contains("ada owns claude, the agent that proposed it"), "\(owner.text)")
    #expect(try await pipeline.approve(agents, by: pipeline.grace).status == 200)
    let twice = try await pipeline.approve(agents, by: pipeline.grace, as: "grace-again")
    #expect(twice.status == 403 && twice.text.contains("the same person, key or identity"), "\(twice.text)")
    let own = try await pipeline.propose([:], token: pipeline.operator)
    try await pipeline.plan(try Pipeline.plan("small_update"))
    let proposer = try await pipeline.approve(own, by: pipeline.ada)
    #expect(proposer.status == 403 && proposer.text.contains("ada proposed it"), "\(proposer.text)")
    let carried = try await pipeline.server.send(
      "POST", "/api/v1/proposals/\(own)/approvals", token: pipeline.agent,
      json: .object(["person": "grace", "signature": "x"]))
    #expect(carried.status == 403)
  }

  @Test(
    "A plan that stopped with an error, or is none, is never approvable", arguments: ["prevent_destroy_destroy", ""])
  func flawed(_ name: String) async throws {
    let pipeline = try await Pipeline()
    let id = try await pipeline.propose()
    let bytes = name.isEmpty ? Array("no plan".utf8) : try Pipeline.plan(name)
    #expect(try await pipeline.plan(bytes).object["state"] == "failed")
    #expect(try await pipeline.text(ofVoid: id) == "proposal.not-held")
  }

  @Test("A plan to destroy production is refused, whoever would say yes")
  func destroyed() async throws {
    let pipeline = try await Pipeline()
    let id = try await pipeline.propose(["destroy": true])
    #expect(try await pipeline.plan(try Pipeline.plan("destroy")).object["state"] == "rejected")
    #expect(try await pipeline.show(id)["outcome"]?.text?.contains("plan.destroy-mode") == true)
  }
}
