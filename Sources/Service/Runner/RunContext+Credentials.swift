import CloudAPIs
import Host
import Processes
import TerraformPlans
import Vocabulary

extension RunContext {
  /// The same with the credentials of planning, which only read; an apply prepares itself with them too.
  func reading() async throws(RunnerError) -> RunContext {
    try await with(settings.credentials.read, policy: nil)
  }

  /// The same with the credentials of one apply.
  ///
  /// - Parameter plan: the bytes that were approved; nil for a command, of which nothing tells what it destroys.
  func writing(_ plan: [UInt8]?) async throws(RunnerError) -> RunContext {
    RunnerPoint.credentialBefore.pass()
    let policy = settings.credentials.write.role == nil ? nil : plan.map(RunContext.policy)
    let context = try await with(settings.credentials.write, policy: policy)
    RunnerPoint.credentialAfter.pass()
    try checkStops()
    return context
  }

  private func with(
    _ part: RunCredentialSource.Part, policy: SessionPolicy?
  ) async throws(RunnerError) -> RunContext {
    guard !part.isEmpty else { return self }
    let issued = try await settings.credentials.issue(part, for: lease.proposal, policy: policy, keeper: keeper)
    var context = self
    context.environment.formerSecrets = context.environment.secrets
    context.environment.granted.merge(issued.variables) { $1 }
    context.issued = issued
    for line in issued.words { await log.say("tagout: \(line)") }
    return context
  }

  /// What the session of a plan may do; of a plan that cannot be read it may destroy nothing.
  private static func policy(of plan: [UInt8]) -> SessionPolicy {
    // As said above.
    let members = try? ZipArchive.members(of: plan) {
      SavedPlanReader.isWanted(member: $0, comparingStates: false)
    }
    // As above.
    let plan = members.flatMap { try? SavedPlanReader.read(members: $0) }
    return SessionPolicy(plan?.changes ?? [])
  }
}
