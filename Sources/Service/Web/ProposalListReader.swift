import Decision
import Pages
import Vocabulary

/// Makes the list of proposals.
struct ProposalListReader: Sendable {
  /// Rows of one page.
  private static let rows = 60

  let core: ServerCore
  let visitor: WebVisitor
  let shelf: SentenceShelf

  /// The page for what was asked.
  func page(_ query: ProposalQuery, _ web: WebRequest) async throws -> ProposalsPage {
    let (environment, person, agent) = (web.query("environment"), web.query("person"), web.query("agent"))
    let (found, workspaces) = try await core.store.read { store in
      (try store.proposals(query), try store.workspaces())
    }
    let names = Dictionary(workspaces.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let wanted = found.filter { proposal in
      let asker = ProposalReader.asker(proposal.request)
      let place = names[proposal.request.workspace].map { $0.environment ?? $0.name } ?? proposal.request.workspace
      return (environment.map { $0 == place } ?? true)
        && (person.map { $0 == proposal.request.proposer.person } ?? true)
        && (agent.map { asker.owner != nil && $0 == asker.name } ?? true)
    }
    let shown = Array(wanted.prefix(ProposalListReader.rows))
    let rows = try await rows(shown, names)
    let isCut = wanted.count > shown.count || found.count == query.limit
    let last = (wanted.count > shown.count ? shown.last : found.last)?.created.wall.milliseconds
    return ProposalsPage(
      rows, filters: filters(found, names, web), older: isCut ? last.map { older($0, web) } : nil,
      now: core.clock.now())
  }

  private func rows(_ proposals: [StoredProposal], _ workspaces: [String: Workspace]) async throws -> [ProposalRow] {
    var rows: [ProposalRow] = []
    for proposal in proposals {
      let workspace = workspaces[proposal.request.workspace]
      let sentence = try await sentence(of: proposal, workspace)
      let approvals = try await core.store.read { try $0.approvals(of: proposal.id) }
      rows.append(ProposalRowMaking(proposal, workspace, sentence, approvals).row(for: visitor))
    }
    return rows
  }

  private func sentence(of proposal: StoredProposal, _ workspace: Workspace?) async throws -> ProposalSentence {
    let environment = workspace.map { $0.environment ?? $0.name } ?? proposal.request.workspace
    let key = proposal.machine.plan.map { "\(proposal.id)/\($0.subject.text)" }
    if let key, let known = await shelf.sentence(key) { return known }
    let offer = try await core.store.read { try $0.offer(of: proposal.id) }
    let sentence = ProposalReader.sentence(
      proposal, offer?.assessment, tier: offer?.subject.tier ?? workspace?.tier ?? .unknown, environment: environment)
    if let key { await shelf.keep(sentence, key) }
    return sentence
  }

  private func filters(
    _ proposals: [StoredProposal], _ workspaces: [String: Workspace], _ web: WebRequest
  ) -> ProposalFilters {
    let askers = proposals.map { ProposalReader.asker($0.request) }
    let places = proposals.map { proposal in
      workspaces[proposal.request.workspace].map { $0.environment ?? $0.name } ?? proposal.request.workspace
    }
    let states = [
      "proposed", "planning", "planned", "held", "approved", "applying", "applied", "failed", "unknown", "rejected",
      "expired", "cancelled",
    ]
    return ProposalFilters([
      .init("environment", "Environment", chosen: web.query("environment"), options: Set(places).sorted()),
      .init("state", "State", chosen: web.query("state"), options: states),
      .init(
        "person", "Person", chosen: web.query("person"),
        options: Set(proposals.map(\.request.proposer.person)).sorted()),
      .init(
        "agent", "Agent", chosen: web.query("agent"),
        options: Set(askers.compactMap { $0.owner == nil ? nil : $0.name }).sorted()),
    ])
  }

  private func older(_ before: Int64, _ web: WebRequest) -> String {
    let kept = ["environment", "state", "person", "agent"].compactMap { name in
      web.query(name).map { "\(name)=\(PageAddress.query($0))" }
    }
    return "/proposals?" + (kept + ["before=\(before)"]).joined(separator: "&")
  }
}
