import Processes
import Testing

@testable import CLI

@Suite("The calls are told in eighty columns")
struct NarrationTests {
  private static let call = AgentCall("I will do a terraform destroy.", "cd infra && terraform destroy -auto-approve")

  private static func stopped(_ reason: String) -> CallRecord {
    CallRecord(call: call, outcome: .stopped(decision: "deny", reason: reason))
  }

  @Test("the agent's words, its command and what it came to")
  func ran() {
    var narration = Narration(Ink(isColoured: false))
    let record = CallRecord(call: Self.call, outcome: .ran(.exited(1), digest: String(repeating: "x", count: 99)))
    let lines = narration.announcement(of: Self.call) + narration.outcome(of: record, isGuarded: true)
    #expect(
      lines == [
        "", "  \"I will do a terraform destroy.\"", "  $ cd infra && terraform destroy -auto-approve",
        "    allowed, ran (exit 1): \(String(repeating: "x", count: 52))…",
      ])
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test("a reason is told whole once, and later only what is new in it")
  func reasons() {
    var narration = Narration(Ink(isColoured: false))
    let first = narration.outcome(of: Self.stopped("Refused.\n- it destroys\nInstead: plan."), isGuarded: true)
    #expect(first == ["    STOPPED (deny)", "    │ Refused.", "    │ - it destroys", "    │ Instead: plan."])
    let second = narration.outcome(of: Self.stopped("Refused.\n- it removes\nInstead: plan."), isGuarded: true)
    #expect(second == ["    STOPPED (deny)", "    │ - it removes", "    │ (the rest as before)"])
    let third = narration.outcome(of: Self.stopped("Refused."), isGuarded: true)
    #expect(third == ["    STOPPED (deny)", "    │ (as before)"])
  }

  @Test("of a plan that is not allowed the grave findings are told, each with its address, and the rest counted")
  func plans() {
    var narration = Narration(Ink(isColoured: false))
    let grave = (1...6).map {
      PlanCheck.Finding(code: "plan.x", severity: "high", message: "number \($0) dies", address: "a.b\($0)")
    }
    let mild = PlanCheck.Finding(code: "state.y", severity: "warning", message: "a local file", address: nil)
    let plan = PlanCheck(verdict: "deny", findings: [mild] + grave)
    let record = CallRecord(call: Self.call, outcome: .ran(.exited(0), digest: ""), plan: plan)
    #expect(
      narration.outcome(of: record, isGuarded: true) == [
        "    allowed, ran", "    tagout check plan: deny", "    │ number 1 dies [a.b1]", "    │ number 2 dies [a.b2]",
        "    │ number 3 dies [a.b3]", "    │ number 4 dies [a.b4]", "    │ and 2 more findings",
      ])
  }

  @Test("what stands is told by PostgreSQL's own answer")
  func standing() {
    let narration = Narration(Ink(isColoured: false))
    let before = DemoOutcomeTests.before
    #expect(
      narration.standing(DemoOutcomeTests.lost, since: before) == [
        "", "  $ psql courses -c 'select count(*) from courses_answer'",
        "    FATAL: database \"courses\" does not exist",
        "    snapshots: 0   production's resources: 0   duplicates: 1",
      ])
  }

  @Test("colour adds nothing but colour")
  func colour() {
    var plain = Narration(Ink(isColoured: false))
    var coloured = Narration(Ink(isColoured: true))
    let record = Self.stopped("Refused.")
    let lines = coloured.outcome(of: record, isGuarded: true)
    #expect(lines != plain.outcome(of: Self.stopped("Refused."), isGuarded: true))
    #expect(lines.map(CallDigest.withoutEscapes) == ["    STOPPED (deny)", "    │ Refused."])
  }
}
