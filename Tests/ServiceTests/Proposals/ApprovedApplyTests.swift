import Testing
import Vocabulary

@Suite(.enabled(if: SSHKeys.isInstalled)) struct ApprovedApplyTests {
  @Test("An approved proposal applies once, and the ledger tells the story")
  func applies() async throws {
    let pipeline = try await Pipeline()
    let id = try await pipeline.propose()
    #expect(try await pipeline.plan(try Pipeline.plan("small_update")).object["state"] == "held")
    #expect(try await pipeline.lease("apply").status == 204)
    #expect(try await pipeline.approve(id, by: pipeline.grace).object["state"] == "held")
    #expect(try await pipeline.lease("apply").status == 204)
    #expect(try await pipeline.approve(id, by: pipeline.edsger).object["state"] == "approved")
    let (fencing, answer) = try await pipeline.begin()
    #expect(answer.status == 200, "\(answer.text)")
    let plan = try await pipeline.server.send(
      "GET", "/api/v1/runner/leases/\(fencing)/plan", token: pipeline.runner)
    #expect(plan.body == (try Pipeline.plan("small_update")))
    #expect(try await pipeline.finish(fencing).object["state"] == "applied")
    #expect(try await pipeline.finish(fencing).object["state"] == "applied")
    #expect(try await pipeline.lease("apply").status == 204)
    let story = try await pipeline.records().filter { !$0.hasPrefix("token.") && !$0.hasPrefix("server.") }
    #expect(
      story == [
        "tree.stored", "proposal.created", "proposal.planning", "plan.stored", "proposal.planned", "approval.given",
        "approval.given", "run.leased", "run.begun", "run.finished",
      ])
  }

  @Test("What the policy allows is offered to runners without a word, outside production and in it")
  func allowed() async throws {
    for tier in [Tier.production, .staging] {
      let pipeline = try await Pipeline(policy: "version: 1\n", tier: tier)
      let id = try await pipeline.propose()
      #expect(try await pipeline.plan(try Pipeline.plan("small_update")).object["state"] == "planned")
      let (fencing, answer) = try await pipeline.begin()
      #expect(answer.status == 200, "\(answer.text)")
      #expect(try await pipeline.finish(fencing).object["state"] == "applied")
      #expect(try await pipeline.state(of: id) == "applied")
    }
  }
}
