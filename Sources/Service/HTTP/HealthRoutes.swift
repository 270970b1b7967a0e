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
      let caller = try context.requireCaller()
      let waiting = try await PendingKeys.all(in: core)
      return Response.json(
        .object([
          "pendingKeys": .array(waiting.map { $0.value }),
          "advice": core.isSingleUser ? .string(SingleUserMode.advice) : .null, "server": .string(core.serverID),
          "singleUser": .boolean(core.isSingleUser), "token": try await token(caller),
          "version": .string(TagoutVersion.text),
        ]))
    }
  }

  /// What a bearer may know of its own token, and which production's secrets it opens.
  private func token(_ caller: Caller) async throws -> StructuredValue {
    let token = caller.token
    let workspaces = try await core.store.read { try $0.workspaces() }
    let leaks = workspaces.filter {
      token.role != .runner && $0.tier == .production && token.reaches($0.name)
        && (token.readsRawState || $0.options["rawState"] == true)
    }
    return .object([
      "expires": .string(token.expires.description), "leaks": .array(leaks.map { .string($0.name) }),
      "name": .string(token.name), "role": .string(token.role.rawValue),
      "workspace": token.workspace.map { .string($0) } ?? .null,
    ])
  }

  /// Anybody learns whether one user is everything here, so that nobody takes advice for protection.
  private func facts(_ status: String) -> StructuredValue {
    .object(["singleUser": .boolean(core.isSingleUser), "status": .string(status)])
  }
}
