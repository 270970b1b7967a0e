import HTTPTypes
import Hummingbird
import Vocabulary

/// All addresses of the server.
package enum ServerRouter {
  /// The router, ready to answer.
  static func make(
    _ core: ServerCore, names: ServedNames, isSecure: Bool, web: WebDesk, metrics: ServerMetrics = ServerMetrics()
  ) -> Router<APIContext> {
    let router = Router(context: APIContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: RequestGate(names: names, isSecure: isSecure, metrics: metrics))
    router.add(middleware: Authentication(core))
    for group in groups(core) + [MetricsRoutes(core: core, metrics: metrics)] { group.add(to: router) }
    let document = OpenAPIDocument.value(of: APIOperations.all)
    router.get("/openapi.json") { _, _ in Response.json(document) }
    for group in webGroups(web) { group.add(to: router) }
    refuseOtherMethods(of: router)
    return router
  }

  /// A line for each part of the server.
  private static func groups(_ core: ServerCore) -> [any RouteGroup] {
    [
      HealthRoutes(core: core),
      StateBackendRoutes(core: core),
      StateRoutes(core: core),
      ProposalRoutes(core: core), TreeRoutes(core: core), RunnerRoutes(core: core),
      LedgerRoutes(core: core), MCPRoutes(core: core), MachineRoutes(core: core),
    ]
  }

  /// What browsers are shown and their script asks for: for people, and no part of what OpenAPI describes.
  private static func webGroups(_ web: WebDesk) -> [any RouteGroup] {
    [SignInRoutes(web: web), DecisionRoutes(web: web), WebSite(web: web)]
  }

  /// `METHOD /path/{name}` of all that is answered otherwise than by a refusal of its method.
  package static func addresses(_ core: ServerCore) -> Set<String> {
    let router = Router(context: APIContext.self)
    for group in groups(core) + [MetricsRoutes(core: core, metrics: ServerMetrics())] { group.add(to: router) }
    router.get("/openapi.json") { _, _ in Response.json(.null) }
    return Set(router.routes.map { "\($0.method.rawValue) \(template($0.path.description))" })
  }

  /// What the addresses are said to be.
  package static var described: Set<String> { Set(APIOperations.all.map { "\($0.method) \($0.path)" }) }

  /// Says 405, and which methods there are, where an address is known by others.
  private static func refuseOtherMethods(of router: Router<APIContext>) {
    let known = Dictionary(grouping: router.routes) { $0.path.description }
    for (path, routes) in known {
      let methods = Set(routes.map { $0.method })
      let allowed = methods.map { $0.rawValue }.sorted().joined(separator: ", ")
      for method in [HTTPRequest.Method.get, .post, .put, .delete, .patch, .options, .trace]
      where !methods.contains(method) {
        router.on(RouterPath(path), method: method) { _, _ -> Response in
          throw APIError(
            .methodNotAllowed, "method.unknown", "this address does not know \(method.rawValue)",
            remedy: "use \(allowed)", headers: [.allow: allowed])
        }
      }
    }
  }

  private static func template(_ path: String) -> String {
    path.split(separator: "/").map { $0.hasPrefix(":") ? "/{\($0.dropFirst())}" : "/\($0)" }.joined()
  }
}
