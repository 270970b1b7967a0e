import Hummingbird
import Vocabulary

/// Whether the server is there, and whether it can do its work. Anybody may ask.
struct HealthRoutes: RouteGroup {
  let core: ServerCore

  func add(to router: Router<APIContext>) {
    router.get("/health") { _, _ in Response.json(.object(["status": "ok"])) }
    router.get("/ready") { _, _ in
      _ = try await core.store.read { try $0.setting(.serverID) }
      return Response.json(.object(["status": "ready"]))
    }
  }
}
