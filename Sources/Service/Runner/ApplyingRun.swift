import Formats
import Host
import Processes
import Vocabulary

/// Applies a saved plan that was approved, or runs a command that was, once.
struct ApplyingRun: Sendable {
  let context: RunContext

  /// Applies; throws why nothing was started.
  func run() async throws -> RunReport {
    if let command = context.lease.command { return try await run(command) }
    let plan = try await sealedPlan()
    let bytes = try contents(of: plan)
    let lockFile = try TerraformRun.lockFile(in: bytes)
    var terraform = try await TerraformRun(try await context.reading(), lockFile: lockFile)
    terraform.take(lockFile: lockFile)
    try await terraform.initialise()
    close()
    let variables = try await terraform.variablesForApply(of: bytes)
    let place = context.settings.sandbox == .none ? plan.path : SandboxSpec.sealedPlace
    let words = ["apply", "-input=false", "-no-color", "-lock-timeout=30s", place]
    try await ask(terraform.facts, terraform.context, context.lease.planDigest ?? "")
    await context.log.say("tagout: terraform apply of the plan \(context.lease.planDigest ?? "")")
    return try await start(.apply, context.settings.terraform, words, variables, plan) { () throws(RunnerError) in
      try check(plan)
    }
  }

  /// Exactly these words, by no shell.
  private func run(_ command: [String]) async throws -> RunReport {
    let words = try JSONWriter.canonical(.array(command.map { .string($0) }))
    let digest = Hexadecimal.encode(SHA256.hash(words))
    if let approved = context.lease.planDigest, approved != digest {
      throw RunnerError.otherBytes(what: "the command", expected: approved, found: digest)
    }
    guard let word = command.first,
      let program = word.contains("/") ? word : ProgramSearch.find(word, path: context.settings.path)
    else { throw RunnerError.configuration("there is no program \"\(command.first ?? "")\" on this runner's PATH") }
    let context = try await self.context.writing(nil)
    await context.log.set(LogMask(context.environment.secrets + [context.settings.token]))
    var facts = RunnerFacts()
    facts.accounts = try await CloudAccounts(context: context).find()
    try await ask(facts, context, digest)
    return try await start(.command, program, Array(command.dropFirst()), context.environment.forCommand) {}
  }

  /// The plan in a copy that nobody can change, hashed through its open descriptor.
  private func sealedPlan() async throws -> FrozenFile {
    guard context.lease.planDigest != nil else { throw RunnerError.malformed(what: "the work") }
    let bytes = try await context.client.plan(context.lease.fencing)
    RunnerPoint.planFetched.pass()
    let file: FrozenFile
    do throws(HostError) {
      file = try FrozenFile(bytes, name: "tagout-plan")
    } catch {
      throw RunnerError.file(path: error.path, reason: error.reason)
    }
    try check(file)
    RunnerPoint.planSealed.pass()
    return file
  }

  private func contents(of file: FrozenFile) throws(RunnerError) -> [UInt8] {
    do throws(HostError) {
      return try file.contents(bound: RunnerClient.bound)
    } catch {
      throw .file(path: error.path, reason: error.reason)
    }
  }

  private func check(_ file: FrozenFile) throws(RunnerError) {
    let found = Hexadecimal.encode(SHA256.hash(try contents(of: file)))
    guard let approved = context.lease.planDigest, found == approved else {
      throw .otherBytes(what: "the saved plan", expected: context.lease.planDigest ?? "", found: found)
    }
  }

  /// Takes the right to write from the configuration and the providers. The root folder itself stays open: Terraform
  /// writes a state that it cannot deliver there.
  private func close() {
    FolderTree.close(context.folder.tree)
    FolderTree.open(shallow: context.root)
    if context.settings.mirror == nil { FolderTree.close(context.settings.work + "/provider-cache") }
    RunnerPoint.treeClosed.pass()
  }

  private func ask(_ facts: RunnerFacts, _ context: RunContext, _ digest: String) async throws(RunnerError) {
    try context.checkStops()
    try context.folder.journal.note(.asked)
    RunnerPoint.applyingBefore.pass()
    try await context.client.applying(
      facts, planDigest: digest, credential: context.issued?.title, context.lease.fencing)
    RunnerPoint.applyingAfter.pass()
  }

  /// From the journal's word on that it is started, every way out tells that something may have been changed.
  private func start(
    _ step: RunStep, _ program: String, _ words: [String], _ variables: [String: String],
    _ sealed: FrozenFile? = nil, check: () throws(RunnerError) -> Void
  ) async throws -> RunReport {
    let journal = context.folder.journal
    let isStarted = RunFlag()
    do {
      let ending = try await context.execute(
        step, program, words, environment: variables,
        points: .init(before: .applyBeforeExec, atGate: .applyAtGate, after: .applyAfterExec), sealed: sealed,
        beforeStart: { () throws(RunnerError) in
          try check()
          try journal.note(.started)
          isStarted.raise()
        }, afterStart: { RunnerPoint.applyStarted.pass() })
      guard isStarted.isRaised else { throw RunnerError.stopped }
      return report(ending)
    } catch {
      guard isStarted.isRaised else { throw error }
      return RunReport(.failed, change: .unsaved, reason: "\(error)", leftState: leftState)
    }
  }

  private var leftState: Bool {
    HostFiles.status(of: context.root + "/" + RunFolder.erroredState) != .missing
  }

  private func report(_ ending: ChildEnding) -> RunReport {
    let leftState = self.leftState
    var reason = context.limits.reason.map { "\(RunnerError.limit($0))" }
    if reason == nil, context.holder.isLost { reason = "\(RunnerError.leaseLost)" }
    if reason == nil, context.holder.control.isAsked { reason = "it was interrupted" }
    switch ending {
    case .exited(SandboxSpec.failure) where context.hasNoSandbox:
      return RunReport(.failed, change: .nothing, reason: "the sandbox could not be made; the log says why")
    case .exited(0) where !leftState: return RunReport(.applied, exit: 0, reason: reason)
    case .exited(let status):
      return RunReport(
        .failed, change: leftState ? .unsaved : .saved, exit: Int64(status), reason: reason, leftState: leftState)
    case .signalled(let signal):
      return RunReport(.failed, change: .unsaved, signal: Int64(signal), reason: reason, leftState: leftState)
    }
  }
}
