import Hummingbird
import Ledger
import Vocabulary

/// Figures for Prometheus; only for the bearer of a token that is no agent's.
struct MetricsRoutes: RouteGroup {
  let core: ServerCore
  let metrics: ServerMetrics

  func add(to router: Router<APIContext>) {
    router.get("/metrics") { _, context in
      guard try context.requireCaller().token.role != .agent else {
        throw APIError(
          .forbidden, "metrics.agent", "an agent's token reads no figures of the server",
          remedy: "use a reader's token: `tagout token create --role reader`")
      }
      let facts = try await core.store.read { store in
        (
          records: try store.ledgerHead().size, workspaces: try store.workspaces().count,
          tokens: try store.tokens(), people: try store.people().count
        )
      }
      let now = core.clock.now()
      let text = metrics.text(
        gauges: try await RecoveryFigures(core).gauges(at: now) + [
          ("tagout_ledger_records", "Records in the ledger.", facts.records),
          ("tagout_workspaces", "Workspaces.", facts.workspaces),
          ("tagout_tokens_valid", "Tokens that open something now.", facts.tokens.count { $0.isValid(at: now) }),
          ("tagout_people", "People who were ever enrolled.", facts.people),
        ])
      return Response.bytes(Array(text.utf8), type: "text/plain; version=0.0.4; charset=utf-8")
    }
  }
}
