import Decision
import RestorePoints
import Vocabulary

/// "May the shop's database be destroyed now?", where nothing else than a restore point is asked for.
struct GateQuestion: Sendable {
  static let thing = "aws_db_instance.shop"
  static let home = "aws 111111111111"

  var dataset: PolicyDataset
  /// What the plan that destroys it reaches.
  var reach = RestorePointDependencies([
    Dependency(.account, home), Dependency(.resource, thing), Dependency(.state, "s3 shop/prod.tfstate"),
  ])

  init() {
    dataset = PolicyDataset(name: "shop", origin: PolicyOrigin(file: "policy.yaml", place: .init(line: 1, column: 1)))
    dataset.resources = [GateQuestion.thing]
    dataset.accounts = [GateQuestion.home]
    dataset.pointObjective = PolicyDuration("1h")
    dataset.drillInterval = PolicyDuration("1d")
    dataset.keep = PolicyDuration("12h")
  }

  /// The same, asked of a dataset that differs.
  func with(_ change: (inout PolicyDataset) -> Void) -> GateQuestion {
    var other = self
    change(&other.dataset)
    return other
  }

  /// What is missing, as the approver reads it; nil when it may be.
  func missing(_ history: DrillHistory, at now: Instant) -> String? {
    let loss = ShownLoss(.data, of: GateQuestion.thing, "destroys the database")
    let proof = RestorePointGate.proof(
      for: [loss], datasets: [dataset], histories: [dataset.name: history], reach: reach, at: now)
    guard let digest = ContentDigest(bytes: Array(repeating: 7, count: 32)) else { return "no digest" }
    let subject = ApprovalSubject(
      proposal: "p", server: "s", nonce: "n", expires: Instant(milliseconds: now.milliseconds + 3_600_000),
      work: .savedPlan(digest), workspace: "shop", tier: .production, losses: [loss])
    let clock = ClockReading(wall: now, monotonic: 1, boot: "b")
    let outcome = ApprovalJudgement.outcome(
      of: ApprovalCase(
        now: subject, offered: subject, digest: digest, approvals: [], people: [], proposer: .person("ada"),
        policy: nil, verdict: .hold([.restorePoint], []), shown: [], restorePoint: proof, clock: clock))
    if outcome.answer == .ready(nil) { return nil }
    return outcome.missing.map(\.sentence).joined(separator: " ")
  }
}
