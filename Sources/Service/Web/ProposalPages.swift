import Decision
import Formats
import HTTPTypes
import Hummingbird
import Ledger
import Pages
import Vocabulary

/// The pages about proposals.
struct ProposalPages: Sendable {
  /// Proposals that a list looks through.
  private static let listBound = 200
  /// Lines of a log that a page brings.
  private static let logLines: Int64 = 400

  let core: ServerCore
  let site: WebSite
  let shelf = PlanShelf()
  let sentences = SentenceShelf()

  func add(to site: WebSite, _ router: RouterGroup<APIContext>) {
    site.get("/proposals", in: router) { try await list($0) }
    site.get("/proposals/:id", in: router) { try await one($0) }
    site.get("/proposals/:id/changes", in: router) { try await changes($0) }
    site.get("/proposals/:id/approve", in: router) { try await approve($0) }
    site.get("/proposals/:id/reject", in: router) { try await reject($0) }
    site.get("/proposals/:id/story", in: router) { try await story($0) }
  }

  private func list(_ web: WebRequest) async throws -> Response {
    let events = try await WebEvents.address(in: core)
    let query = ProposalQuery(
      state: web.query("state"), limit: ProposalPages.listBound,
      before: web.number("before").map { Instant(milliseconds: $0) })
    let list = try await ProposalListReader(core: core, visitor: web.visitor, shelf: sentences)
      .page(query, web)
    return site.answer("Proposals", .proposals, web, events: events, list.body)
  }

  private func one(_ web: WebRequest) async throws -> Response {
    let reader = ProposalReader(core: core, visitor: web.visitor)
    let look = try await reader.look(web.part("id"))
    let outcome = try reader.outcome(look)
    let id = look.proposal.id
    let plan = try await look.plan.asyncMap { try await shelf.plan($0, look.offer, in: core) } ?? nil
    let size = try await core.store.read { try $0.logSize(of: id) }.lines
    let log = try await core.store.read {
      try $0.log(of: id, from: max(0, size - ProposalPages.logLines), limit: Int(ProposalPages.logLines))
    }
    let isOpen = ["held"].contains(look.proposal.machine.state.word)
    let page = ProposalPage(
      reader.facts(look, outcome), plan: plan, command: look.proposal.request.shownCommand,
      findings: look.offer.map { ShownFindings.read($0.assessment) } ?? [],
      ground: ProposalGround.lines(look, writesSince: try await writesSince(look)),
      story: try await records(of: look),
      trail: look.proposal.request.trail.map { ShownTrailStep($0.text, verdict: $0.verdict, at: $0.at) },
      log: log.map(\.text), nextLine: log.last.map { $0.number + 1 } ?? 0,
      objection: isOpen ? try reader.objection(look, outcome) : "",
      mayReject: web.visitor.viewer.maySign
        && ["proposed", "planning", "planned", "held", "approved"].contains(look.proposal.machine.state.word),
      now: core.clock.now())
    return site.answer(id, .proposals, web, events: "\(events(look))&line=\(page.nextLine)", page.body)
  }

  /// Where a page hears what is newer than it.
  private func events(_ look: ProposalLook) -> String {
    "/proposals/\(look.proposal.id)/events?seen=\(look.proposal.version)"
  }

  private func changes(_ web: WebRequest) async throws -> Response {
    let reader = ProposalReader(core: core, visitor: web.visitor)
    let look = try await reader.look(web.part("id"))
    guard let kind = web.query("kind").flatMap(ChangeKind.init), let stored = look.plan,
      let plan = try await shelf.plan(stored, look.offer, in: core)
    else {
      throw APIError(.notFound, "changes.missing", "there are no such changes", remedy: "see the proposal's page")
    }
    let page = ChangesPage(
      reader.facts(look, nil), plan: plan, kind: kind, from: Int(web.number("from") ?? 0), find: web.query("find"))
    return site.answer("Changes of \(look.proposal.id)", .proposals, web, page.body)
  }

  private func approve(_ web: WebRequest) async throws -> Response {
    let reader = ProposalReader(core: core, visitor: web.visitor)
    let look = try await reader.look(web.part("id"))
    let outcome = try reader.outcome(look)
    let id = look.proposal.id
    guard let subject = look.offer?.subject, let digest = look.proposal.machine.plan?.subject,
      ["held", "approved"].contains(look.proposal.machine.state.word)
    else {
      throw APIError(
        .conflict, "proposal.not-held",
        "\(id) is \(look.proposal.machine.state.word): nobody is asked to approve it", remedy: "see its page")
    }
    if let objection = try reader.objection(look, outcome) {
      throw APIError(.forbidden, "approval.not-yours", String(objection.dropLast()), remedy: "see \(id)'s page")
    }
    let policy = try ServerPolicy.load(core).approvals
    let glass = policy?.breakGlass?.people.contains(web.visitor.viewer.name) ?? false
    let isGlass = glass && web.query("mode") == Approval.Mode.breakGlass.rawValue
    let isSolo = policy?.mode == .solo
    let page = ApprovePage(
      reader.facts(look, outcome), viewer: web.visitor.viewer, flow: isGlass ? .breakGlass : isSolo ? .solo : .team,
      typedName: subject.losesData || isSolo ? subject.environment ?? subject.workspace : nil, offer: digest.text,
      digest: digest.text, mayBreakGlass: glass, now: core.clock.now())
    return site.answer("Approve \(id)", .proposals, web, events: events(look), page.body)
  }

  private func reject(_ web: WebRequest) async throws -> Response {
    let reader = ProposalReader(core: core, visitor: web.visitor)
    let look = try await reader.look(web.part("id"))
    guard web.visitor.viewer.maySign else {
      throw APIError(
        .forbidden, "rejection.not-yours", "as \(web.visitor.viewer.role) you look, and do not sign",
        remedy: "ask an approver")
    }
    let page = RejectPage(reader.facts(look, nil), viewer: web.visitor.viewer, now: core.clock.now())
    return site.answer("Reject \(look.proposal.id)", .proposals, web, page.body)
  }

  private func story(_ web: WebRequest) async throws -> Response {
    let reader = ProposalReader(core: core, visitor: web.visitor)
    let look = try await reader.look(web.part("id"))
    let page = StoryPage(
      reader.facts(look, try reader.outcome(look)), try await records(of: look), now: core.clock.now())
    return site.answer("The story of \(look.proposal.id)", .proposals, web, page.body)
  }

  /// What the ledger tells of it, the oldest first.
  private func records(of look: ProposalLook) async throws -> [RecordLine] {
    let search = LedgerSearch(proposal: look.proposal.id, since: look.proposal.created.wall)
    let found = try await core.store.read { try search.run(before: nil, limit: 500, in: $0) }
    return found.records.reversed().map { RecordLine($0) }
  }

  /// How often the state was written since the last plan was applied; nil when that cannot be told.
  private func writesSince(_ look: ProposalLook) async throws -> Int? {
    guard let previous = look.previous else { return nil }
    let versions = try await core.store.read {
      try $0.stateVersions(of: look.workspace.name, before: nil, limit: 100)
    }
    return versions.firstIndex { $0.proposal == previous.proposal }
  }
}

extension Optional where Wrapped: Sendable {
  /// `map` for what has to wait.
  fileprivate func asyncMap<Value>(_ make: (Wrapped) async throws -> Value) async throws -> Value? {
    guard let self else { return nil }
    return try await make(self)
  }
}
