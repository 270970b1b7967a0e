import Formats
import Host
import Processes
import Synchronization
import Vocabulary

/// What all steps of one run share.
struct RunContext: Sendable {
  let settings: RunnerSettings
  let client: RunnerClient
  let keeper: ProcessKeeper
  let lease: RunnerLease
  let folder: RunFolder
  let holder: LeaseHolder
  let log: RunLog
  var environment: RunEnvironment
  let limits = RunLimits()
  let refusals: RunRefusals
  /// What was given out for this run; nil before, and when its environment file is all.
  var issued: IssuedCredentials?

  /// Where Terraform is run.
  var root: String { folder.root(lease.directory) }

  /// The points around one program.
  struct Points: Sendable {
    var before: RunnerPoint
    var atGate: RunnerPoint
    var after: RunnerPoint
  }

  /// Runs a program to its end, its words into the log, within the run's limits.
  func execute(
    _ step: RunStep, _ program: String, _ arguments: [String], environment: [String: String], points: Points,
    sealed: FrozenFile? = nil, beforeStart: () throws(RunnerError) -> Void = {},
    afterStart: @escaping @Sendable () -> Void = {}
  ) async throws -> ChildEnding {
    points.before.pass()
    try holder.check()
    let command = try command(step, program, arguments, environment, sealed: sealed)
    let ending = try await watching {
      try await keeper.runGated(
        command, log: folder.log, patience: settings.grace, control: holder.control, afterStart: afterStart
      ) {
        points.atGate.pass()
        try beforeStart()
      }
    }
    points.after.pass()
    await refusals.tell(client, lease.fencing, log)
    return ending
  }

  /// Runs the body while the log is sent and the limits are kept.
  private func watching<Success: Sendable>(_ body: () async throws -> Success) async throws -> Success {
    let isOver = RunFlag()
    return try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { await followLog(until: isOver) }
      tasks.addTask { await keepLimits() }
      let result: Result<Success, any Error>
      do { result = .success(try await body()) } catch { result = .failure(error) }
      isOver.raise()
      tasks.cancelAll()
      try await tasks.waitForAll()
      return try result.get()
    }
  }

  /// The task is cancelled only to wake it: a batch of lines that is on its way arrives.
  private func followLog(until isOver: RunFlag) async {
    while !isOver.isRaised {
      // Woken early at the end.
      try? await Task.sleep(for: .milliseconds(100))
      guard !isOver.isRaised else { return }
      if await log.follow() { stop("the program wrote more than \(RunLog.fileBound >> 20) MiB") }
    }
  }

  /// Asks the programs to stop at the deadline, and ends them when they have not stopped after the grace.
  private func keepLimits() async {
    var end: ContinuousClock.Instant?
    let deadline = ContinuousClock.now + settings.timeLimit
    while !Task.isCancelled {
      // Woken early at the end.
      try? await Task.sleep(for: .milliseconds(100))
      let now = ContinuousClock.now
      if now > deadline { stop("the program took longer than \(settings.timeLimit)") }
      if holder.control.isAsked, end == nil { end = now + .seconds(settings.grace) }
      if let end, now > end { holder.control.kill() }
    }
  }

  private func stop(_ reason: String) {
    limits.note(reason)
    holder.control.interrupt()
  }

  /// Throws why the run was stopped, if it was.
  func checkStops() throws(RunnerError) {
    if let reason = limits.reason { throw .limit(reason) }
    try holder.check()
  }
}
