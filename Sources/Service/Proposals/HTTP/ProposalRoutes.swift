import Decision
import Formats
import HTTPTypes
import Hummingbird
import Vocabulary

/// What proposers and people ask for.
struct ProposalRoutes: RouteGroup {
  let core: ServerCore

  private var desk: ProposalDesk { ProposalDesk(core) }

  func add(to router: Router<APIContext>) {
    let group = router.group("/api/v1/proposals")
    group.post { request, context in
      var request = request
      let caller = try context.requireCaller()
      let proposal = try await desk.submit(try await request.object(), by: caller)
      return Response.json(try await desk.view(proposal.id, for: caller), status: .created)
    }
    group.get { request, context in
      Response.json(try await desk.list(try ProposalRoutes.query(request), for: try context.requireCaller()))
    }
    group.get(":id") { _, context in
      Response.json(try await desk.view(try context.parameters.require("id"), for: try context.requireCaller()))
    }
    group.get(":id/log") { request, context in
      let from = ProposalRoutes.number(request, "from") ?? 0
      return Response.json(
        try await desk.log(try context.parameters.require("id"), from: from, for: try context.requireCaller()))
    }
    group.get(":id/wait") { request, context in
      let after = request.uri.queryParameters["after"].map { String($0) }
      let seconds = ProposalRoutes.number(request, "seconds") ?? 30
      return Response.json(
        try await desk.wait(
          try context.parameters.require("id"), after: after, seconds: seconds, for: try context.requireCaller()))
    }
    group.get(":id/approval") { _, context in
      let (subject, text) = try await desk.text(
        of: try context.parameters.require("id"), for: try context.requireCaller())
      return Response.json(
        .object([
          "digest": .string(Hexadecimal.encode(SHA256.hash(text))), "namespace": "tagout-approval-v1",
          "subject": subject.value, "text": .string(String(decoding: text, as: UTF8.self)),
        ]))
    }
    group.get(":id/decision") { request, context in
      let query = request.uri.queryParameters
      let text = try await desk.decisionText(
        try context.parameters.require("id"), query["decision"].map { String($0) } ?? "",
        query["reason"].map { String($0) } ?? "", for: try context.requireCaller())
      return Response.json(
        .object(["namespace": .string(DecisionText.namespace), "text": .string(String(decoding: text, as: UTF8.self))]))
    }
    addDecisions(to: group)
  }

  private func addDecisions(to group: RouterGroup<APIContext>) {
    group.post(":id/approvals") { request, context in
      try await answer(request, context) { try await desk.approve($0, $1, by: $2) }
    }
    group.post(":id/rejections") { request, context in
      try await answer(request, context) { try await desk.reject($0, $1, by: $2) }
    }
    group.post(":id/cancellation") { request, context in
      try await answer(request, context) { try await desk.cancel($0, $1, by: $2) }
    }
    group.post(":id/reconciliation") { request, context in
      try await answer(request, context) { try await desk.reconcile($0, $1, by: $2) }
    }
    group.get(":id/errored-state") { _, context in
      let bytes = try await desk.erroredState(
        try context.parameters.require("id"), for: try context.requireCaller())
      return Response.bytes(bytes, type: "application/json")
    }
  }

  /// Does what a person decided, and shows the proposal as it is then.
  private func answer(
    _ request: Request, _ context: APIContext,
    _ act: (String, StructuredObject, Caller) async throws -> StoredProposal
  ) async throws -> Response {
    var request = request
    let caller = try context.requireCaller()
    let proposal = try await act(try context.parameters.require("id"), try await request.object(), caller)
    return Response.json(try await desk.view(proposal.id, for: caller))
  }

  private static func query(_ request: Request) throws -> ProposalQuery {
    let limit = number(request, "limit") ?? 50
    guard (1...500).contains(limit) else {
      throw APIError(.badRequest, "query.malformed", "\"limit\" is no number from 1 to 500")
    }
    return ProposalQuery(
      state: request.uri.queryParameters["state"].map { String($0) },
      workspace: request.uri.queryParameters["workspace"].map { String($0) }, limit: Int(limit),
      before: number(request, "before").map { Instant(milliseconds: $0) })
  }

  static func number(_ request: Request, _ name: String) -> Int64? {
    request.uri.queryParameters[Substring(name)].flatMap { Int64($0) }
  }
}
