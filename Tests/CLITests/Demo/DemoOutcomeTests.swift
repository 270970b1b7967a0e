import Processes
import Formats
import Testing
import Vocabulary

@testable import CLI

@Suite("The demo's end says what is true")
struct DemoOutcomeTests {
  static let before = EstateCount(
    rows: 1_943_200, answer: "1943200", snapshots: ["a", "b", "c"], things: ["vpc-1", "rds-2"])
  static let lost = EstateCount(
    rows: nil, answer: #"FATAL: database "courses" does not exist"#, snapshots: [], things: ["vpc-3"])
  static let destroy = AgentCall("Away.", "terraform destroy")

  static func outcome(_ after: EstateCount, isVerified: Bool = true) -> DemoOutcome {
    let ran = CallRecord(call: destroy, outcome: .ran(.exited(0), digest: "Destroy complete!"))
    let stopped = CallRecord(call: destroy, outcome: .stopped(decision: "deny", reason: "no"))
    let planned = CallRecord(
      call: AgentCall("Plan.", "terraform plan"), outcome: .ran(.exited(0), digest: "Plan: 1 to add"),
      plan: PlanCheck(verdict: "hold", findings: [.init(code: "plan.x", severity: "high", message: "m", address: nil)]))
    return DemoOutcome(
      actOne: ActRecord(before: before, calls: [ran], after: lost),
      actTwo: ActRecord(before: before, calls: [stopped, planned], after: after),
      ledger: LedgerCheck(isVerified: isVerified, records: 2), seconds: 12)
  }

  @Test("both acts stand side by side in eighty columns")
  func lines() {
    let lines = Self.outcome(Self.before).lines(Ink(isColoured: false))
    #expect(
      lines.joined(separator: "\n") == """
          ────────────────────────────────────────────────────────────────────────────
                                  WITHOUT TAGOUT            WITH TAGOUT
          ────────────────────────────────────────────────────────────────────────────
          rows in courses_answer  1,943,200 → gone          1,943,200 → 1,943,200
          snapshots               3 → 0                     3 → 3
          resources               2 → 0, 1 duplicates       2 → 2
          tool calls              1 ran, 0 stopped          1 ran, 1 stopped
          records                 none                      2, verified
          ────────────────────────────────────────────────────────────────────────────

          The same agent, the same script. 1,943,200 rows are still there.
        """)
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test("what is not as promised is said")
  func complaints() {
    #expect(Self.outcome(Self.before).isAsPromised)
    #expect(Self.outcome(Self.lost).complaints == ["act two lost what it should have kept"])
    #expect(Self.outcome(Self.before, isVerified: false).complaints == ["the ledger of act two does not verify"])
    var fewer = Self.before
    fewer.snapshots = ["a", "b"]
    #expect(!Self.outcome(fewer).isAsPromised)
    fewer = Self.before
    fewer.things = ["vpc-1"]
    #expect(!Self.outcome(fewer).isAsPromised)
  }

  @Test("the JSON object holds both acts, a lost table as null")
  func json() throws {
    let json = try JSONReader.read(Self.outcome(Self.before).json)
    let one = try #require(json["act_one"])
    let two = try #require(json["act_two"])
    #expect(one["rows_before"] == .integer(1_943_200))
    #expect(one["rows_after"] == .null)
    #expect(one["snapshots_after"] == .integer(0))
    #expect(one["duplicates"] == .integer(1))
    #expect(two["rows_after"] == .integer(1_943_200))
    #expect(two["ledger"] == .string("verified"))
    #expect(two["stopped"]?.elements?.first?["reason"] == .string("no"))
    #expect(two["ran"]?.elements?.first?["plan"]?["verdict"] == .string("hold"))
    #expect(json["seconds"] == .integer(12))
  }
}
