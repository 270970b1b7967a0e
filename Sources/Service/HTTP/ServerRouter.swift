import Hummingbird

/// All addresses of the server.
package enum ServerRouter {
  /// The router, ready to answer.
  static func make(
    _ core: ServerCore, names: ServedNames, isSecure: Bool, metrics: ServerMetrics = ServerMetrics()
  ) -> Router<APIContext> {
    let router = Router(context: APIContext.self)
    router.add(middleware: RequestGate(names: names, isSecure: isSecure, metrics: metrics))
    router.add(middleware: Authentication(core))
    for group in groups(core) + [MetricsRoutes(core: core, metrics: metrics)] { group.add(to: router) }
    return router
  }

  /// A line for each part of the server.
  private static func groups(_ core: ServerCore) -> [any RouteGroup] {
    [
      HealthRoutes(core: core),
      ProposalRoutes(core: core), TreeRoutes(core: core), RunnerRoutes(core: core),
    ]
  }
}
