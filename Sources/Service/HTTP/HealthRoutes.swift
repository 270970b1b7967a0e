import Hummingbird
import Vocabulary

/// Whether the server is there, and whether it can do its work. Anybody may ask.
struct HealthRoutes: RouteGroup {
  let core: ServerCore

  func add(to router: Router<APIContext>) {
    router.get("/health") { _, _ in Response.json(facts("ok")) }
    router.get("/ready") { _, _ in
      _ = try await core.store.read { try $0.setting(.serverID) }
      return Response.json(facts("ready"))
    }
    router.get("/api/v1/server") { _, context in
      _ = try context.requireCaller()
      let waiting = try await PendingKeys.all(in: core)
      return Response.json(
        .object([
          "pendingKeys": .array(waiting.map { $0.value }),
          "advice": core.isSingleUser ? .string(SingleUserMode.advice) : .null, "server": .string(core.serverID),
          "singleUser": .boolean(core.isSingleUser), "version": .string(TagoutVersion.text),
        ]))
    }
  }

  /// Anybody learns whether one user is everything here, so that nobody takes advice for protection.
  private func facts(_ status: String) -> StructuredValue {
    .object(["singleUser": .boolean(core.isSingleUser), "status": .string(status)])
  }
}
