import Formats
import Host
import Processes
import Vocabulary

/// Makes a saved plan of what was proposed, and hands it in.
struct PlanningRun: Sendable {
  let context: RunContext

  /// Plans; throws why there is no plan.
  func run() async throws {
    let lease = context.lease
    guard lease.command == nil else { return try await tellFacts() }
    var terraform = try await TerraformRun(try await context.reading(), lockFile: nil)
    try await terraform.initialise()
    let words = self.words
    await context.log.say("tagout: terraform " + words.joined(separator: " "))
    let ending = try await terraform.context.execute(
      .plan, context.settings.terraform, words, environment: terraform.variables,
      points: .init(before: .planBeforeExec, atGate: .planAtGate, after: .planAfterExec))
    try context.checkStops()
    guard ending.isSuccess else { throw RunnerError.step(name: "terraform plan", ending: "\(ending)") }
    let plan: [UInt8]
    do throws(HostError) {
      plan = try HostFiles.read(context.folder.savedPlan, bound: RunnerClient.bound)
    } catch {
      throw RunnerError.file(path: context.folder.savedPlan, reason: error.reason)
    }
    terraform.take(lockFile: try TerraformRun.lockFile(in: plan))
    RunnerPoint.uploadBefore.pass()
    try context.holder.check()
    try await context.client.upload(plan: plan, lease.fencing)
    RunnerPoint.uploadAfter.pass()
    _ = await context.log.follow(isAtEnd: true)
    try await tell(terraform.facts)
  }

  /// A command is not planned: only where it would land is found out.
  private func tellFacts() async throws {
    var facts = RunnerFacts()
    facts.accounts = try await CloudAccounts(context: try await context.reading()).find()
    try await tell(facts)
  }

  private func tell(_ facts: RunnerFacts) async throws(RunnerError) {
    RunnerPoint.plannedBefore.pass()
    try context.holder.check()
    try await context.client.planned(facts, error: nil, context.lease.fencing)
    RunnerPoint.plannedAfter.pass()
  }

  private var words: [String] {
    ["plan", "-input=false", "-no-color", "-lock-timeout=30s", "-out=\(context.folder.savedPlan)"]
      + context.lease.variableFiles.map { "-var-file=\(context.folder.tree)/\($0)" }
      + ["-var-file=\(context.folder.variables)"] + (context.lease.isDestroy ? ["-destroy"] : [])
      + context.lease.targets.map { "-target=\($0)" } + context.lease.replaced.map { "-replace=\($0)" }
  }
}
