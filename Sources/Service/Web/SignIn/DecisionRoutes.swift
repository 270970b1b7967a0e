import Decision
import HTTPTypes
import Hummingbird
import Vocabulary

/// What the pages' script asks for where a person decides by their passkey.
struct DecisionRoutes: RouteGroup {
  let web: WebDesk

  private var desk: WebDecisionDesk { WebDecisionDesk(web: web) }

  func add(to router: Router<APIContext>) {
    let group = WebGate.group(of: router, web)
    group.post("/web/proposals/:id/approval/begin") { request, context in
      var request = request
      let session = try context.requireSession()
      return Response.json(
        try await desk.beginApproval(try context.parameters.require("id"), try await request.object(), session))
    }
    group.post("/web/proposals/:id/decision/begin") { request, context in
      var request = request
      let session = try context.requireSession()
      return Response.json(
        try await desk.beginDecision(try context.parameters.require("id"), try await request.object(), session))
    }
    group.post("/web/proposals/:id/approval/finish") { request, context in
      try await answer(request, context) { try await desk.finishApproval($0, $1, $2) }
    }
    group.post("/web/proposals/:id/decision/finish") { request, context in
      try await answer(request, context) { try await desk.finishDecision($0, $1, $2) }
    }
    group.post("/web/people/vouch/begin") { request, context in
      var request = request
      let session = try context.requireSession()
      return Response.json(try await desk.beginVouching(try await request.object(), session))
    }
    group.post("/web/people/vouch/finish") { request, context in
      var request = request
      let session = try context.requireSession()
      return Response.json(try await desk.finishVouching(try await request.object(), session))
    }
  }

  private func answer(
    _ request: Request, _ context: APIContext,
    _ act: (String, StructuredObject, WebSession) async throws -> StoredProposal
  ) async throws -> Response {
    var request = request
    let session = try context.requireSession()
    let proposal = try await act(try context.parameters.require("id"), try await request.object(), session)
    return Response.json(.object(["id": .string(proposal.id), "state": .string(proposal.machine.state.word)]))
  }
}
