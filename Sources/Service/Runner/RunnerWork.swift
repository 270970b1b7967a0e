import Host
import Processes

/// One run from its beginning to its end at the server.
struct RunnerWork: Sendable {
  let context: RunContext
  let isStopping: @Sendable () -> Bool
  let say: Runner.Saying

  /// Gives whether the server knows how it ended, or that it is none of this runner's business any more.
  func run() async -> Bool {
    do throws(RunnerError) {
      if context.lease.isApply { try await apply() } else { try await plan() }
    } catch {
      say("\(error)")
      guard error == .leaseLost else { return false }
    }
    endLeftovers()
    do throws(RunnerError) {
      try context.folder.remove()
      return true
    } catch {
      say("\(error)")
      return false
    }
  }

  private func plan() async throws(RunnerError) {
    do {
      try await PlanningRun(context: context).run()
      say("planned \(context.lease.proposal)")
    } catch {
      try await planFailed(RunnerWork.known(error))
    }
    try context.folder.journal.note(.reported)
  }

  private func planFailed(_ error: RunnerError) async throws(RunnerError) {
    guard error != .leaseLost else { throw error }
    say("\(error)")
    await end(saying: "\(error)")
    RunnerPoint.plannedBefore.pass()
    if isStopping() {
      try await context.client.finished(RunReport(.abandoned), context.lease.fencing)
    } else {
      try await context.client.planned(RunnerFacts(), error: "\(error)", context.lease.fencing)
    }
    RunnerPoint.plannedAfter.pass()
  }

  private func apply() async throws(RunnerError) {
    let report: RunReport
    do {
      report = try await ApplyingRun(context: context).run()
    } catch {
      let known = RunnerWork.known(error)
      guard known != .leaseLost else { throw known }
      say("\(known)")
      report = RunReport(.failed, change: .nothing, reason: "\(known)")
    }
    try context.folder.journal.note(.ended(report))
    await end(saying: report.reason)
    let kept = LeftState(settings: context.settings, client: context.client, say: say)
    if report.leftState {
      await kept.handIn(context.root + "/" + RunFolder.erroredState, context.lease.proposal, context.lease.fencing)
    }
    RunnerPoint.finishedBefore.pass()
    try await context.client.finished(report, context.lease.fencing)
    RunnerPoint.finishedAfter.pass()
    try context.folder.journal.note(.reported)
    say("\(report.outcome.rawValue) \(context.lease.proposal)")
  }

  /// The last lines of the log.
  private func end(saying reason: String?) async {
    if let reason { await context.log.say("tagout: \(reason)") }
    _ = await context.log.follow(isAtEnd: true)
  }

  /// What left its process group is found by its environment.
  private func endLeftovers() {
    MarkedProcesses.end(MarkedProcesses.find(RunEnvironment.marker, context.folder.marker))
  }

  private static func known(_ error: any Error) -> RunnerError {
    (error as? RunnerError) ?? .configuration("\(error)")
  }
}
