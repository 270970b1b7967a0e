import Decision
import Pages
import Vocabulary

/// Makes one row of a list.
struct ProposalRowMaking {
  private let proposal: StoredProposal
  private let workspace: Workspace?
  private let sentence: ProposalSentence
  private let approvals: [StoredApproval]

  init(_ proposal: StoredProposal, _ workspace: Workspace?, _ sentence: ProposalSentence, _ approvals: [StoredApproval])
  {
    self.proposal = proposal
    self.workspace = workspace
    self.sentence = sentence
    self.approvals = approvals
  }

  func row(for visitor: WebVisitor) -> ProposalRow {
    let request = proposal.request
    let environment = workspace.map { $0.environment ?? $0.name } ?? request.workspace
    let tier = workspace?.tier ?? .unknown
    let state = proposal.machine.state.word
    return ProposalRow(
      id: proposal.id, sentence: sentence, state: state, environment: environment, tier: tier,
      workspace: request.workspace,
      asker: ProposalReader.asker(request), created: proposal.created.wall, updated: proposal.updated,
      reason: request.reason, signatures: state == "held" ? signatures : nil,
      waitsForViewer: state == "held" && waits(for: visitor.viewer))
  }

  private var standing: [StoredApproval] { approvals.filter { $0.spent == nil && $0.voided == nil } }

  private var signatures: (given: Int, wanted: Int)? {
    guard case .hold(let requirements)? = proposal.machine.plan?.ruling else { return nil }
    let wanted = requirements.compactMap { requirement in
      if case .approval(let count) = requirement { count } else { nil }
    }.max()
    return wanted.map { (standing.count, $0) }
  }

  private func waits(for viewer: WebViewer) -> Bool {
    viewer.maySign && !proposal.request.isPlanOnly && !proposal.machine.isOfferVoid
      && proposal.machine.plan?.needsSignature == true && proposal.request.proposer.person != viewer.name
      && !standing.contains { $0.approval.person == viewer.name }
  }
}
