import Hummingbird

/// All addresses of the server.
package enum ServerRouter {
  /// The router, ready to answer.
  package static func make(_ core: ServerCore) -> Router<APIContext> {
    let router = Router(context: APIContext.self)
    router.add(middleware: Authentication(core))
    for group in groups(core) { group.add(to: router) }
    return router
  }

  /// A line for each part of the server.
  private static func groups(_ core: ServerCore) -> [any RouteGroup] {
    [
      HealthRoutes(core: core),
      StateBackendRoutes(core: core),
      StateRoutes(core: core),
    ]
  }
}
