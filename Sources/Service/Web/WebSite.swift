import HTTPTypes
import Hummingbird
import Pages
import Vocabulary

/// All pages: who may look, and what is around each.
struct WebSite: RouteGroup {
  let core: ServerCore
  /// Asked in their order; the first that knows the visitor lets them in.
  let doors: [any WebDoor]

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
    ProposalPages(core: core, site: self).add(to: self, router)
    LedgerPages(core: core, site: self).add(to: self, router)
    WebEvents(core: core).add(to: self, router)
  }

  /// A page for whoever may look; everybody else is led to where people sign in.
  func get(
    _ path: RouterPath, in router: Router<APIContext>, _ make: @escaping @Sendable (WebRequest) async throws -> Response
  ) {
    let refusals = WebRefusals()
    router.get(path) { request, context in
      try await refusals.handle(request, context: context) { request, context in
        guard let visitor = try await visitor(request, context) else { return WebSite.signIn(request) }
        return try await make(WebRequest(request: request, context: context, visitor: visitor))
      }
    }
  }

  func visitor(_ request: Request, _ context: APIContext) async throws -> WebVisitor? {
    for door in doors {
      if let visitor = try await door.visitor(request, context) { return visitor }
    }
    return nil
  }

  /// A body in its frame.
  func answer(
    _ title: String, _ section: PageSection, _ web: WebRequest, events: String? = nil, _ body: Markup
  ) -> Response {
    let frame = PageFrame(
      title, section: section, viewer: web.visitor.viewer, advice: core.isSingleUser ? SingleUserMode.advice : nil,
      events: events)
    return WebAnswer.page(frame.page(body))
  }

  /// To the page where people sign in, and back from there.
  private static func signIn(_ request: Request) -> Response {
    WebAnswer.redirect(to: "/sign-in?next=\(PageAddress.query(String(request.uri.path.prefix(256))))")
  }
}
