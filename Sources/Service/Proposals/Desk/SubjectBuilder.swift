import Decision
import Formats
import TerraformPlans
import Vocabulary

/// Builds what is signed, from what is true now.
struct SubjectBuilder {
  var proposal: StoredProposal
  var secrets: ProposalSecrets
  var workspace: Workspace
  var server: String
  var facts: RunFacts
  var work: AssessedWork
  /// The digest of the saved plan; nil for a command.
  var planDigest: String?
  var state: StateFingerprint?

  /// The subject under a nonce.
  func subject(nonce: String) throws -> ApprovalSubject {
    ApprovalSubject(
      proposal: proposal.id, server: server, nonce: nonce, expires: proposal.expires, work: try signedWork(),
      configuration: proposal.request.tree.flatMap { ContentDigest($0) }, state: fingerprint,
      backend: backend, workspace: workspace.name, terraformVersion: facts.terraformVersion ?? planVersion,
      lockFile: (facts.lockFile ?? planLockFile).flatMap { ContentDigest($0) }, accounts: facts.accounts,
      variables: try variables(), environment: workspace.environment ?? workspace.name, tier: tier,
      losses: work.losses)
  }

  /// What the plan itself says of Terraform's version.
  var planVersion: String? { work.plan.map(\.terraformVersion).flatMap { $0.isEmpty ? nil : $0 } }

  /// The digest of the lock file in the plan.
  var planLockFile: String? {
    work.plan?.configuration?.lockFile.map { Hexadecimal.encode(SHA256.hash($0)) }
  }

  /// The plan's own word about the state that it was made on, for states that are kept elsewhere.
  private var fingerprint: StateFingerprint? {
    guard proposal.request.work == .terraform else { return nil }
    if let state = state ?? facts.state { return state }
    guard let digest = ContentDigest(Hexadecimal.encode(SHA256.hash([]))) else { return nil }
    return StateFingerprint(
      lineage: work.plan?.priorState?.lineage ?? "", serial: work.plan?.priorState?.serial ?? 0, content: digest)
  }

  private var backend: String {
    guard proposal.request.work == .terraform else { return "" }
    return facts.backend.isEmpty ? work.plan?.backend?.type ?? "" : facts.backend
  }

  private var tier: Tier { workspace.tier == .unknown ? work.tier : workspace.tier }

  private func signedWork() throws -> ApprovalSubject.Work {
    if proposal.request.work == .command {
      let words = try JSONWriter.canonical(.array(secrets.argv.map(StructuredValue.string)))
      return .command(try SubjectBuilder.digest(Hexadecimal.encode(SHA256.hash(words))))
    }
    return .savedPlan(try SubjectBuilder.digest(planDigest ?? ""))
  }

  /// Those that were put forward, as the runner has them, and those that the plan took from files.
  private func variables() throws -> [String: ContentDigest] {
    var digests: [String: ContentDigest] = [:]
    for variable in work.plan?.variables ?? [] where secrets.variables[variable.name] == nil {
      let value = Hexadecimal.encode(SHA256.hash(try JSONWriter.canonical(variable.value)))
      digests[variable.name] = ContentDigest(secrets.digest(of: variable.name, valueDigest: value))
    }
    for (name, value) in secrets.variables {
      let told = facts.variables[name] ?? ProposalSecrets.valueDigest(value)
      digests[name] = ContentDigest(secrets.digest(of: name, valueDigest: told))
    }
    return digests
  }

  private static func digest(_ text: String) throws -> ContentDigest {
    guard let digest = ContentDigest(text) else { throw ServiceError.inconsistent("a plan has no digest") }
    return digest
  }
}
