import Decision
import Formats
import HTTPTypes
import Vocabulary

extension ProposalDesk {
  /// The most bytes of a saved plan.
  package static let planBound = 256 << 20

  /// Reads what would be run anew, from its own bytes, by the policy as it is now.
  func evaluation(_ look: ProposalLook, facts: RunFacts? = nil) throws -> ApprovalEvaluation {
    guard let offer = look.offer else { throw ProposalDesk.refusal(.otherSubject) }
    let policy = try ServerPolicy.load(core)
    let secrets = try secrets(of: look.proposal)
    let (work, digest) = try assess(look, look.plan, policy, secrets)
    return ApprovalEvaluation(
      core: core, look: look, policy: policy, secrets: secrets, work: work,
      facts: try facts ?? RunFacts(ProposalDesk.object(offer.facts)), planDigest: digest)
  }

  /// The same from the assessment that is stored: what only time and people change needs no plan to be read.
  func cachedEvaluation(_ look: ProposalLook) throws -> ApprovalEvaluation {
    guard let offer = look.offer, let plan = look.proposal.machine.plan else {
      throw ProposalDesk.refusal(.otherSubject)
    }
    let work = AssessedWork(
      verdict: ShownFindings.verdict(plan.ruling, offer.assessment), effects: [], plan: nil, flaw: nil)
    var evaluation = ApprovalEvaluation(
      core: core, look: look, policy: try ServerPolicy.load(core), secrets: try secrets(of: look.proposal), work: work,
      facts: try RunFacts(ProposalDesk.object(offer.facts)), planDigest: look.plan?.digest)
    evaluation.stored = offer.subject
    evaluation.storedReach = offer.evidence.reach
    return evaluation
  }

  /// What would be run, and the digest of a plan's bytes as they are.
  func assess(
    _ look: ProposalLook, _ plan: StoredPlan?, _ policy: Policy, _ secrets: ProposalSecrets
  ) throws -> (AssessedWork, digest: String?) {
    let assessor = WorkAssessor(policy: policy, workspace: look.workspace)
    guard look.proposal.request.work == .terraform else { return (assessor.command(secrets.argv), nil) }
    guard let plan else { throw ServiceError.inconsistent("the plan of a proposal is gone") }
    let bytes = try plan.file.read(upTo: ProposalDesk.planBound, in: core)
    let previous = try look.previous.map { try $0.file.read(upTo: ProposalDesk.planBound, in: core) }
    let state = try look.state.map { try $0.bytes(core) }
    return (
      assessor.plan(bytes, knownState: state, previous: previous), Hexadecimal.encode(SHA256.hash(bytes))
    )
  }

  static func object(_ value: StructuredValue) -> StructuredObject {
    if case .object(let object) = value { object } else { [:] }
  }
}
