import Formats
import HTTPTypes
import Hummingbird
import TerraformPlans
import Vocabulary

/// States as people and their tools look at them.
struct StateRoutes: RouteGroup {
  /// So many versions are listed at once.
  private static let most = 500
  let core: ServerCore
  private var keeper: StateKeeper { StateKeeper(core: core) }

  func add(to router: Router<APIContext>) {
    let group = router.group("/api/v1/workspaces/:workspace/state")
    group.get(use: show)
    group.get("versions", use: list)
    group.get("versions/:version", use: showVersion)
    group.get("versions/:version/content", use: content)
    group.get("difference", use: difference)
    group.get("verification", use: verify)
    group.post("restorations", use: restore)
    group.put("adoption", use: adopt)
    group.post("lock/release", use: free)
  }

  private func show(_ request: Request, _ context: APIContext) async throws -> Response {
    let (caller, name) = try who(context)
    return Response.json(.object(try await keeper.view(of: name, for: caller)))
  }

  private func showVersion(_ request: Request, _ context: APIContext) async throws -> Response {
    let (caller, name) = try who(context)
    return Response.json(.object(try await keeper.view(of: name, version: try version(context), for: caller)))
  }

  private func list(_ request: Request, _ context: APIContext) async throws -> Response {
    let (caller, name) = try who(context)
    let limit = try number("limit", in: request) ?? 50
    guard (1...Int64(StateRoutes.most)).contains(limit) else {
      throw APIError(.badRequest, "query.malformed", "\"limit\" is a number from 1 to \(StateRoutes.most)")
    }
    let versions = try await keeper.versions(
      of: name, before: try number("before", in: request), limit: Int(limit), for: caller)
    return Response.json(.object(["versions": .array(versions.map { .object(StateView.version($0)) })]))
  }

  private func content(_ request: Request, _ context: APIContext) async throws -> Response {
    let (caller, name) = try who(context)
    let wanted = try version(context)
    guard let content = try await keeper.content(of: name, version: wanted, for: caller) else {
      throw StateKeeper.noVersion(wanted, name)
    }
    return Response.bytes(content, type: "application/json")
  }

  private func difference(_ request: Request, _ context: APIContext) async throws -> Response {
    let (caller, name) = try who(context)
    guard let from = try number("from", in: request), let to = try number("to", in: request) else {
      throw APIError(.badRequest, "query.malformed", "\"from\" and \"to\" are numbers of versions")
    }
    let changes = try await keeper.changes(of: name, from: from, to: to, for: caller)
    return Response.json(.object(StateView.changes(changes)))
  }

  private func verify(_ request: Request, _ context: APIContext) async throws -> Response {
    let (caller, name) = try who(context)
    let (versions, problems) = try await keeper.problems(of: name, for: caller)
    return Response.json(
      .object([
        "intact": .boolean(problems.isEmpty), "problems": .array(problems.map { .string($0) }),
        "versions": .integer(Int64(versions)),
      ]))
  }

  private func restore(_ request: Request, _ context: APIContext) async throws -> Response {
    let (caller, name) = try who(context)
    var request = request
    let body = try await request.object()
    guard let version = body["version"]?.whole else {
      throw APIError(.badRequest, "body.malformed", "\"version\" is the number of a version")
    }
    let restored = try await keeper.restore(version, of: name, reason: try reason(body["reason"]?.text), by: caller)
    return Response.json(.object(StateView.version(restored)), status: .created)
  }

  private func adopt(_ request: Request, _ context: APIContext) async throws -> Response {
    let (caller, name) = try who(context)
    var request = request
    let reason = try reason(request.uri.queryParameters.get("reason"))
    let bytes = try await request.bytes(upTo: StateKeeper.bound)
    let adopted = try await keeper.adopt(bytes, into: name, reason: reason, by: caller)
    return Response.json(.object(StateView.version(adopted)), status: .created)
  }

  private func free(_ request: Request, _ context: APIContext) async throws -> Response {
    let (caller, name) = try who(context)
    var request = request
    let body = try await request.object()
    guard let id = body["lock"]?.text else {
      throw APIError(.badRequest, "body.malformed", "\"lock\" is the ID of the lock to free")
    }
    try await keeper.free(id, on: name, reason: try reason(body["reason"]?.text), by: caller)
    return Response.json(.object(["freed": .string(id)]))
  }

  private func who(_ context: APIContext) throws -> (Caller, String) {
    (try context.requireCaller(), try context.parameters.require("workspace"))
  }

  private func version(_ context: APIContext) throws -> Int64 {
    guard let version = Int64(try context.parameters.require("version")), version > 0 else {
      throw APIError(.badRequest, "path.malformed", "a version is a number from 1 on")
    }
    return version
  }

  private func number(_ name: String, in request: Request) throws -> Int64? {
    guard let text = request.uri.queryParameters.get(name) else { return nil }
    guard let number = Int64(text) else {
      throw APIError(.badRequest, "query.malformed", "\"\(name)\" is a number")
    }
    return number
  }

  private func reason(_ text: String?) throws -> String {
    guard let text, !text.isEmpty, text.utf8.count <= 1000 else {
      throw APIError(.badRequest, "reason.missing", "a reason of 1 to 1000 bytes is needed", remedy: "say why")
    }
    return text
  }
}
