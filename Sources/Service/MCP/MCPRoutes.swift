import AgentProtocols
import HTTPTypes
import Hummingbird
import Vocabulary

/// The Model Context Protocol over HTTP (modelcontextprotocol.io, "Streamable HTTP"): one frame a request, its answer as
/// JSON. There is no stream of events: `GET` is answered 405, as the protocol has it.
struct MCPRoutes: RouteGroup {
  /// Where a client names its conversation, and the protocol's version.
  private static let sessionField = HTTPField.Name("Mcp-Session-Id")
  private static let versionField = HTTPField.Name("MCP-Protocol-Version")

  let core: ServerCore
  private let sessions = MCPSessions()

  init(core: ServerCore) {
    self.core = core
  }

  func add(to router: Router<APIContext>) {
    router.post("/mcp") { request, context in try await answer(request, try context.requireCaller()) }
    router.delete("/mcp") { request, context in
      let caller = try context.requireCaller()
      guard let name = MCPRoutes.session(of: request), sessions.remove(name, of: caller.token.id) else {
        throw MCPRoutes.noSession
      }
      return Response(status: .noContent)
    }
  }

  private func answer(_ request: Request, _ caller: Caller) async throws -> Response {
    try MCPRoutes.check(request)
    var request = request
    let frame = try await request.bytes(upTo: MCPSession.frameBound)
    let now = core.clock.now().milliseconds
    var name = MCPRoutes.session(of: request)
    let session: MCPSession
    let reaction: MCPReaction
    if let known = name {
      guard let taken = sessions.receive(frame, in: known, of: caller.token.id, at: now) else {
        throw MCPRoutes.noSession
      }
      (reaction, session) = taken
    } else {
      var fresh = MCPSession(MCPDoor.server(MCPTools.tools))
      reaction = fresh.receive(frame)
      session = fresh
      if fresh.hasShakenHands { name = sessions.add(fresh, of: caller.token.id, at: now) }
    }
    var response = await respond(to: reaction, session, caller)
    if let name, let field = MCPRoutes.sessionField { response.headers[field] = name }
    return response
  }

  private func respond(to reaction: MCPReaction, _ session: MCPSession, _ caller: Caller) async -> Response {
    switch reaction {
    // A call ends by itself within a minute, whoever waits for it.
    case .nothing, .cancel: return Response(status: .accepted)
    case .reply(let line): return Response.bytes(line, type: "application/json")
    case .call(let call):
      guard sessions.begin(caller.token.id) else {
        let outcome = MCPOutcome(error: "too many calls wait already; wait for one to end")
        return Response.bytes(session.answer(call, outcome), type: "application/json")
      }
      defer { sessions.end(caller.token.id) }
      let outcome = await MCPTools(core: core, caller: caller).outcome(of: call)
      return Response.bytes(session.answer(call, outcome), type: "application/json")
    }
  }

  private static func check(_ request: Request) throws(APIError) {
    let type = request.headers[.contentType]?.lowercased() ?? ""
    guard type.hasPrefix("application/json") else {
      throw APIError(
        .unsupportedMediaType, "frame.type", "a frame is application/json", remedy: "send one JSON object")
    }
    guard let field = versionField, let version = request.headers[field] else { return }
    guard MCPVersion(rawValue: version) != nil else {
      throw APIError(
        .badRequest, "protocol.unknown", "the protocol version \"\(version.prefix(64))\" is not spoken here",
        remedy: "use one of \(MCPVersion.allCases.map(\.rawValue).joined(separator: ", "))")
    }
  }

  private static func session(of request: Request) -> String? {
    sessionField.flatMap { request.headers[$0] }
  }

  private static var noSession: APIError {
    APIError(.notFound, "session.unknown", "there is no such conversation", remedy: "begin with \"initialize\"")
  }
}
