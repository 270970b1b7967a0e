import Decision
import Formats
import Pages
import Vocabulary

/// Makes what pages show of proposals from what the store says.
struct ProposalReader: Sendable {
  let core: ServerCore
  let visitor: WebVisitor

  private var desk: ProposalDesk { ProposalDesk(core) }

  /// One look at a proposal that the visitor may see.
  func look(_ id: String) async throws -> ProposalLook {
    try await desk.look(id, for: Caller(visitor.session))
  }

  /// What is missing, where somebody is asked.
  func outcome(_ look: ProposalLook) throws -> ApprovalOutcome? {
    guard ["planned", "held", "approved"].contains(look.proposal.machine.state.word), look.offer != nil else {
      return nil
    }
    return try desk.cachedEvaluation(look).outcome()
  }

  /// What every page about one proposal knows.
  func facts(_ look: ProposalLook, _ outcome: ApprovalOutcome?) -> ProposalFacts {
    let request = look.proposal.request
    let subject = look.offer?.subject
    let environment = look.workspace.environment ?? look.workspace.name
    let tier = subject?.tier ?? look.workspace.tier
    return ProposalFacts(
      id: look.proposal.id, state: look.proposal.machine.state.word,
      sentence: ProposalReader.sentence(
        look.proposal, look.offer?.assessment, tier: tier, environment: environment),
      environment: environment, tier: tier, workspace: look.workspace.name, asker: ProposalReader.asker(request),
      reason: request.reason, created: look.proposal.created.wall, expires: look.proposal.expires,
      outcome: look.proposal.outcome ?? outcome.flatMap { OutcomeText.reasons($0.answer).first },
      losses: subject?.losses ?? [],
      demands: (outcome?.demands ?? []).map { ShownDemand(isMet: $0.isMet, $0.sentence) },
      tags: look.approvals.map { ProposalReader.tag($0, outcome) }, isVoid: look.proposal.machine.isOfferVoid)
  }

  /// Why the visitor cannot approve it now; nil when they can try.
  func objection(_ look: ProposalLook, _ outcome: ApprovalOutcome?) throws -> String? {
    let name = visitor.viewer.name
    guard visitor.viewer.maySign else { return "As \(visitor.viewer.role) you look, and do not sign." }
    if look.proposal.request.isPlanOnly { return "It was put forward to be planned only." }
    if look.proposal.machine.isOfferVoid { return "What was put before people is void; it is to be proposed anew." }
    if outcome?.standings.contains(where: { $0.person == name && $0.counts }) == true {
      return "You have approved it."
    }
    let policy = try ServerPolicy.load(core).approvals
    if policy?.mode != .solo, look.proposal.request.proposer.person == name {
      return "You answer for whoever proposed it: somebody else must approve."
    }
    return nil
  }

  /// The first sentence about it.
  static func sentence(
    _ proposal: StoredProposal, _ assessment: StructuredValue?, tier: Tier, environment: String
  ) -> ProposalSentence {
    if let assessment {
      return ProposalSentence(ShownEffect.read(assessment), tier: tier, environment: environment)
    }
    let request = proposal.request
    let work =
      request.work == .command
      ? "the command “\(request.shownCommand.joined(separator: " ").prefix(120))”"
      : "\(request.isDestroy ? "the destruction" : "a change") of \(request.workspace)"
    return ProposalSentence(waiting: (proposal.machine.state.isFinal ? "Was not read: " : "Is being read: ") + work)
  }

  static func asker(_ request: ProposalRequest) -> ShownAsker {
    switch request.proposer {
    case .person(let name): ShownAsker(name, client: request.client, session: request.session)
    case .agent(let name, let owner):
      ShownAsker(name, owner: owner, client: request.client, session: request.session)
    }
  }

  private static func tag(_ stored: StoredApproval, _ outcome: ApprovalOutcome?) -> ShownTag {
    let approval = stored.approval
    let objection = outcome?.standings.first { $0.approval == approval.id }?.objection?.sentence
    return ShownTag(
      approval.person, received: approval.received.wall, key: approval.facts.key, means: means(approval.signature),
      mode: approval.mode.rawValue, reason: approval.reason,
      objection: stored.voided.map { "it fell: \($0)" } ?? (stored.spent == nil ? objection : nil),
      isSpent: stored.spent != nil)
  }

  private static func means(_ signature: ApprovalSignature) -> String {
    switch signature {
    case .ssh: "SSH key"
    case .passkey: "passkey"
    }
  }
}
