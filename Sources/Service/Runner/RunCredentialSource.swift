import CloudAPIs
import Host
import Processes
import Recovery
import TerraformPlans
import Vocabulary

/// Where a runner gets the credentials of one run from, when it needs them.
struct RunCredentialSource: Sendable, Hashable {
  /// Of planning or of applying.
  struct Part: Sendable, Hashable {
    /// A role's ARN.
    var role: String?
    /// For a shell; prints variables.
    var command: String?

    var isEmpty: Bool { role == nil && command == nil }
  }

  var read = Part()
  var write = Part()
  var webIdentity: String?
  var externalID: String?
  /// How long a role's credentials last.
  var seconds = 1800

  /// For one proposal.
  ///
  /// - Parameter policy: what the session may do less than the role.
  func issue(
    _ part: Part, for proposal: String, policy: SessionPolicy?, keeper: ProcessKeeper
  ) async throws(RunnerError) -> IssuedCredentials {
    var issued = IssuedCredentials()
    let host = HostEnvironment.current()
    let surroundings = MachineSurroundings(host, keeper: keeper)
    do {
      if let command = part.command {
        issued.variables = try SecretVariables.read(try await surroundings.output(of: command))
      }
      if let role = part.role {
        issued.take(try await session(role, proposal, policy, surroundings), policy)
      }
    } catch let error as CloudError {
      throw .credentials("\(error)")
    } catch let error as RunnerError {
      throw error
    } catch {
      throw .credentials("\(error)")
    }
    try RunnerSettings.check(issued.variables.keys, from: "what --secrets-plan or --secrets-apply prints")
    return issued
  }

  private func session(
    _ role: String, _ proposal: String, _ policy: SessionPolicy?, _ surroundings: MachineSurroundings
  ) async throws -> AssumedSession {
    var wanted = AssumedRole(role: role, sessionName: "tagout-\(proposal)")
    wanted.policy = policy?.document
    wanted.seconds = seconds
    wanted.externalID = externalID
    let authority = surroundings.variable("AWS_CA_BUNDLE")
    return try await HTTPTransport.with(authority: authority) { [wanted] transport in
      try await CloudAccess(surroundings: surroundings, transport: transport)
        .assume(wanted, tokenFile: webIdentity)
    }
  }
}
