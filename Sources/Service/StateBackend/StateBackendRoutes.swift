import Crypto
import Formats
import HTTPTypes
import Hummingbird
import TerraformPlans
import Vocabulary

/// Terraform's own way to a state: the backend "http" (Terraform `internal/backend/remote-state/http/client.go`).
///
/// `LOCK` and `UNLOCK` on the state's address, or `POST` and `DELETE` on the address with `/lock` behind it.
struct StateBackendRoutes: RouteGroup {
  let core: ServerCore
  private var keeper: StateKeeper { StateKeeper(core: core) }

  func add(to router: Router<APIContext>) {
    let state = "/state/:workspace"
    let lock = "/state/:workspace/lock"
    router.on(RouterPath(state), method: .get, use: read)
    for method in [HTTPRequest.Method.post, .put] { router.on(RouterPath(state), method: method, use: write) }
    router.on(RouterPath(state), method: .delete, use: refuseDelete)
    for (path, method) in [(state, "LOCK"), (lock, "LOCK"), (lock, "POST"), (lock, "PUT")] {
      if let method = HTTPRequest.Method(method) { router.on(RouterPath(path), method: method, use: takeLock) }
    }
    for (path, method) in [(state, "UNLOCK"), (lock, "UNLOCK"), (lock, "DELETE")] {
      if let method = HTTPRequest.Method(method) { router.on(RouterPath(path), method: method, use: giveBack) }
    }
  }

  private func read(_ request: Request, _ context: APIContext) async throws -> Response {
    let caller = try context.requireCaller()
    let name = try context.parameters.require("workspace")
    guard let content = try await keeper.content(of: name, for: caller) else { return Response(status: .noContent) }
    return Response.bytes(content, type: "application/json")
  }

  private func write(_ request: Request, _ context: APIContext) async throws -> Response {
    let caller = try context.requireCaller()
    let name = try context.parameters.require("workspace")
    var request = request
    let bytes = try await request.bytes(upTo: StateKeeper.bound)
    try StateBackendRoutes.check(bytes, against: request.headers)
    let lockID = request.uri.queryParameters.get("ID")
    let version = try await keeper.write(bytes, under: lockID, on: name, by: caller)
    return Response.json(.object(version.map(StateView.version) ?? [:]))
  }

  private func refuseDelete(_ request: Request, _ context: APIContext) async throws -> Response {
    let caller = try context.requireCaller()
    let name = try context.parameters.require("workspace")
    _ = try await core.store.read { try StateKeeper.workspace(name, for: caller, in: $0) }
    throw APIError(
      .methodNotAllowed, "state.delete", "the state of \"\(name)\" is not deleted: every version is kept",
      remedy: "put the destroy forward with `tagout propose --destroy`; its state is then empty")
  }

  private func takeLock(_ request: Request, _ context: APIContext) async throws -> Response {
    let caller = try context.requireCaller()
    let name = try context.parameters.require("workspace")
    var request = request
    let wanted = LockRequest(try await request.object())
    guard !wanted.id.isEmpty else {
      throw APIError(.badRequest, "lock.malformed", "the lock has no ID", remedy: "send what Terraform sends")
    }
    do {
      let (admission, held) = try await keeper.lock(wanted, on: name, by: caller)
      switch admission {
      case .taken, .takenOver, .held, .pretended: return Response(status: .ok)
      case .conflict:
        let conflict = APIError(
          .locked, "state.locked", "\"\(name)\" is locked by \(held?.lock.holder ?? "another")",
          remedy: "wait until it is done, or add -lock-timeout=5m")
        return StateBackendRoutes.lockAnswer(conflict, held?.info ?? [:])
      case .refused(let refusal): throw APIError(refusal)
      }
    } catch let error as APIError {
      return StateBackendRoutes.lockAnswer(error, StateBackendRoutes.sentence(error, wanted, name, core.clock.now()))
    }
  }

  private func giveBack(_ request: Request, _ context: APIContext) async throws -> Response {
    let caller = try context.requireCaller()
    let name = try context.parameters.require("workspace")
    var request = request
    let bytes = try await request.bytes(upTo: JSONLimits.request.bytes)
    switch try await keeper.unlock(try StateBackendRoutes.request(in: bytes), on: name, by: caller) {
    case .released, .nothing: return Response(status: .ok)
    case .refused(let refusal): throw APIError(refusal)
    }
  }
}
