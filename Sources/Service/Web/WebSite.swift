import HTTPTypes
import Hummingbird
import Pages
import Vocabulary

/// All pages: who may look, and what is around each.
struct WebSite: RouteGroup {
  let web: WebDesk

  var core: ServerCore { web.core }

  /// Adds the pages and what they load.
  func add(to router: Router<APIContext>) {
    router.get("/") { _, _ in WebAnswer.redirect(to: "/proposals") }
    router.get("/assets/:name") { _, context in
      let name = try context.parameters.require("name")
      guard let asset = PageAssets.all.first(where: { $0.address == "/assets/\(name)" }) else {
        throw APIError(.notFound, "asset.missing", "there is no such file", remedy: "load the page anew")
      }
      return WebAnswer.asset(asset)
    }
    let group = WebGate.group(of: router, web)
    PeoplePages(web: web, site: self).add(to: self, group)
    ProposalPages(core: core, site: self).add(to: self, group)
    LedgerPages(core: core, site: self).add(to: self, group)
    RecoveryPages(core: core, site: self).add(to: self, group)
    WebEvents(core: core).add(to: self, group)
  }

  /// A page for people who are signed in; everybody else is led to where people sign in.
  func get(
    _ path: RouterPath, in group: RouterGroup<APIContext>,
    _ make: @escaping @Sendable (WebRequest) async throws -> Response
  ) {
    let refusals = WebRefusals()
    group.get(path) { request, context in
      try await refusals.handle(request, context: context) { request, context in
        guard let session = context.session else { return WebSite.signIn(request) }
        let visitor = WebVisitor(session: session, viewer: try await viewer(session))
        return try await make(WebRequest(request: request, context: context, visitor: visitor))
      }
    }
  }

  private func viewer(_ session: WebSession) async throws -> WebViewer {
    let now = core.clock.now()
    let passkeys = try await core.store.read { try $0.passkeys() }
    return WebViewer(
      name: session.person, role: WebVisitor.role(session), csrf: session.csrf, maySign: session.mayApprove,
      hasPasskey: passkeys.contains { $0.person == session.person && $0.counts(at: now) })
  }

  /// A body in its frame.
  func answer(
    _ title: String, _ section: PageSection, _ web: WebRequest, events: String? = nil, _ body: Markup
  ) -> Response {
    let frame = PageFrame(title, section: section, viewer: web.visitor.viewer, advice: advice, events: events)
    return WebAnswer.page(frame.page(body))
  }

  /// What is said on every page of this server; nil where nothing is.
  var advice: String? { core.isSingleUser ? SingleUserMode.advice : nil }

  /// To the page where people sign in, and back from there.
  private static func signIn(_ request: Request) -> Response {
    WebAnswer.redirect(to: "/sign-in?next=\(PageAddress.query(String(request.uri.path.prefix(256))))")
  }
}
