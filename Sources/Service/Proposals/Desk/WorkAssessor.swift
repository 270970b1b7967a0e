import Assessment
import CommandEffects
import Decision
import Host
import TerraformPlans
import Vocabulary

/// Assesses what would be run, here on the server: a finding that a client sends counts for nothing.
struct WorkAssessor: Sendable {
  /// A plan with one of these is never approvable.
  private static let flaws: Set<FindingCode> = [
    "plan.errored", "plan.incomplete", "plan.unknown-action", "plan.unknown-format", "plan.unreadable", "plan.too-big",
  ]

  /// What the built-in policy refuses to be typed, and lets people approve as a proposal.
  private static let approvable: Set<FindingCode> = [
    "command.backup-destroyed", "command.container-destroyed", "command.data-destroyed", "command.disarmed",
    "command.identity-destroyed", "command.key-destroyed",
  ]

  let policy: Policy
  let workspace: Workspace

  /// Where it lands, as an admin said.
  private var environment: Environment {
    Environment(
      name: workspace.environment ?? workspace.name, tier: workspace.tier,
      evidence: "workspace \"\(workspace.name)\" of this server",
      signs: [EnvironmentSign(.workspace, workspace.name, from: "the workspace on the server")])
  }

  private var assessor: Assessor { Assessor(policy: policy) }

  /// A saved plan, with the state last known and the plan applied last.
  func plan(_ bytes: [UInt8], knownState: [UInt8]?, previous: [UInt8]?) -> AssessedWork {
    guard let form = WorkAssessor.form(of: bytes) else {
      let finding = Finding(
        "plan.unreadable", .critical, "it is no saved plan", evidence: .whole,
        remedy: "make the plan again with `terraform plan -out=tfplan`")
      return AssessedWork(verdict: .deny([finding]), effects: [], flaw: finding.message)
    }
    var action = PlanAction(
      form: form, knownState: knownState, previous: previous.flatMap(WorkAssessor.form), environment: environment)
    action.readAhead()
    action.asksReach = true
    let assessed = assessor.assess(.plan(action)) { _ in .missing }
    // One that cannot be read has a finding that says so.
    let plan = try? SavedPlanReader.read(members: WorkAssessor.members(of: bytes))
    var work = judged(assessed.verdict.findings + runsCode(assessed.effects), assessed.effects, plan: plan)
    work.reach = assessed.reach.map(WorkReach.of) ?? WorkReach.of(assessed.effects)
    return work
  }

  /// One exact argv. Nothing of the server's own files is looked at.
  func command(_ argv: [String]) -> AssessedWork {
    let action = Action.argv(
      argv, directory: .unknown("the runner's own folder"), variables: Variables(inherited: [:], isComplete: true))
    let assessed = assessor.assess(action) { _ in .missing }
    let own = Finding(
      "proposal.command", .high, "a runner would run this command with rights to change the workspace's cloud",
      evidence: .argument(0), remedy: "propose a change of the configuration where one would do")
    var work = judged((assessed.verdict.findings + [own]).map(landing), assessed.effects, plan: nil)
    work.reach = WorkReach.of(assessed.effects)
    return work
  }

  private func judged(_ findings: [Finding], _ effects: [Effect], plan: Plan?) -> AssessedWork {
    let circumstances = Circumstances(effects: effects, tierOfName: EnvironmentName.tier)
    let decisions = Judgement.decisions(on: findings, by: policy, in: circumstances).map(WorkAssessor.opened)
    let flaw = findings.first { WorkAssessor.flaws.contains($0.code) }.map {
      $0.message + ($0.remedy.map { "; \($0)" } ?? "")
    }
    return AssessedWork(verdict: Judgement.verdict(of: decisions), effects: effects, plan: plan, flaw: flaw)
  }

  /// A refusal to type it is no refusal to propose it: data loss then needs two people and a restore point.
  private static func opened(_ decision: Decision) -> Decision {
    guard decision.ruling == .deny, decision.source == .builtIn, approvable.contains(decision.finding.code) else {
      return decision
    }
    var decision = decision
    decision.ruling =
      decision.finding.code == "command.disarmed"
      ? .hold([.approval(count: 1)]) : .hold([.restorePoint, .approval(count: 2)])
    return decision
  }

  /// The runner has rights that the proposer has not, so code of the proposer's own needs a yes.
  private func runsCode(_ effects: [Effect]) -> [Finding] {
    let programs = effects.filter { $0.verb == .runCode }
    guard let first = programs.first else { return [] }
    let more = programs.count > 1 ? " and \(programs.count - 1) more programs" : ""
    return [
      Finding(
        "proposal.runs-code", .high,
        "a runner would run \(first.resource.name ?? "a program")\(more) with rights to change the workspace's cloud",
        evidence: first.evidence, remedy: "leave provisioners out of the configuration", environment: environment)
    ]
  }

  /// A command lands in the workspace's environment, or in a worse one that its own words name.
  private func landing(_ finding: Finding) -> Finding {
    var finding = finding
    guard let own = finding.environment, own.tier != .unknown, own.tier.orWorse(workspace.tier) != workspace.tier else {
      finding.environment = environment
      return finding
    }
    return finding
  }

  private static func members(of bytes: [UInt8]) throws(ArchiveError) -> [ArchiveMember] {
    try ZipArchive.members(of: bytes, where: { SavedPlanReader.isWanted(member: $0, comparingStates: false) })
  }

  private static func form(of bytes: [UInt8]) -> PlanAction.Form? {
    guard ZipArchive.isZip(bytes) else { return nil }
    // What is no whole archive is no plan.
    return (try? members(of: bytes)).map { .savedPlan($0) }
  }
}
