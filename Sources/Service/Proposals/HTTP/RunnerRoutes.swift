import Decision
import Formats
import HTTPTypes
import Hummingbird
import Vocabulary

/// What runners ask for and report.
struct RunnerRoutes: RouteGroup {
  let core: ServerCore

  private var desk: RunnerDesk { RunnerDesk(core) }

  func add(to router: Router<APIContext>) {
    let leases = router.group("/api/v1/runner/leases")
    leases.post { request, context in
      var request = request
      let caller = try context.requireCaller()
      let object = try await request.object()
      let kinds = (object["kinds"]?.elements ?? []).compactMap { $0.text.flatMap(StoredLease.Kind.init) }
      guard let runner = object["runner"]?.text, !runner.isEmpty, runner.utf8.count <= 256, !kinds.isEmpty else {
        throw APIError(
          .badRequest, "lease.malformed", "a lease needs \"runner\" and \"kinds\" of \"plan\" and \"apply\"")
      }
      let sandbox = SandboxMode(told: object["sandbox"]?.text)
      guard let lease = try await desk.lease(Set(kinds), runner: runner, sandbox: sandbox, by: caller) else {
        return Response(status: .noContent)
      }
      let look = try await ProposalDesk(core).look(lease.proposal, for: caller)
      return Response.json(try LeaseView(core: core, lease: lease, look: look).value)
    }
    leases.post(":fencing/renewal") { _, context in
      let interrupt = try await desk.renew(try RunnerRoutes.fencing(context), by: try context.requireCaller())
      return Response.json(
        .object(["expiresSeconds": .integer(StoredLease.milliseconds / 1000), "interrupt": .boolean(interrupt)]))
    }
    addPlans(to: leases)
    addReports(to: leases)
  }

  private func addPlans(to leases: RouterGroup<APIContext>) {
    leases.put(":fencing/plan") { request, context in
      var request = request
      let caller = try context.requireCaller()
      let fencing = try RunnerRoutes.fencing(context)
      _ = try await desk.lease(fencing, .plan, by: caller)
      let bytes = try await request.bytes(upTo: ProposalDesk.planBound)
      return Response.json(
        .object(["digest": .string(try await desk.store(plan: bytes, under: fencing, by: caller))]), status: .created)
    }
    leases.get(":fencing/plan") { _, context in
      let bytes = try await desk.plan(under: try RunnerRoutes.fencing(context), by: try context.requireCaller())
      return Response.bytes(bytes, type: "application/octet-stream")
    }
  }

  private func addReports(to leases: RouterGroup<APIContext>) {
    leases.post(":fencing/planned") { request, context in
      try await report(request, context) { RunnerRoutes.state(try await desk.planned($1, under: $0, by: $2)) }
    }
    leases.post(":fencing/applying") { request, context in
      try await report(request, context) { fencing, object, caller in
        try await desk.begin(object, under: fencing, by: caller)
        return .object(["begin": true])
      }
    }
    leases.post(":fencing/log") { request, context in
      try await report(request, context) { fencing, object, caller in
        try await desk.log(object, under: fencing, by: caller)
        return .object([:])
      }
    }
    leases.post(":fencing/refusals") { request, context in
      try await report(request, context) { fencing, object, caller in
        try await desk.note(refusals: object, under: fencing, by: caller)
        return .object([:])
      }
    }
    leases.post(":fencing/finished") { request, context in
      try await report(request, context) { RunnerRoutes.state(try await desk.finished($1, under: $0, by: $2)) }
    }
    leases.put(":fencing/errored-state") { request, context in
      var request = request
      let caller = try context.requireCaller()
      let fencing = try RunnerRoutes.fencing(context)
      _ = try await desk.lease(fencing, .apply, by: caller, isOpen: false)
      let bytes = try await request.bytes(upTo: KeptErroredState.bound)
      try await desk.store(erroredState: bytes, under: fencing, by: caller)
      return Response.json(.object([:]), status: .created)
    }
  }

  private func report(
    _ request: Request, _ context: APIContext,
    _ act: (Int64, StructuredObject, Caller) async throws -> StructuredValue
  ) async throws -> Response {
    var request = request
    let caller = try context.requireCaller()
    return Response.json(try await act(try RunnerRoutes.fencing(context), try await request.object(), caller))
  }

  private static func state(_ proposal: StoredProposal) -> StructuredValue {
    var members: StructuredObject = [
      "proposal": .string(proposal.id), "state": .string(proposal.machine.state.word),
    ]
    if let outcome = proposal.outcome { members = members.merging(["outcome": .string(outcome)]) }
    return .object(members)
  }

  private static func fencing(_ context: APIContext) throws -> Int64 {
    guard let number = Int64(try context.parameters.require("fencing")) else {
      throw APIError(.badRequest, "lease.malformed", "a lease's name is a number")
    }
    return number
  }
}
