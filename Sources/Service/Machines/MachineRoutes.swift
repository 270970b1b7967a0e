import Formats
import Hummingbird
import Vocabulary

/// What machines tell of themselves.
struct MachineRoutes: RouteGroup {
  let core: ServerCore

  func add(to router: Router<APIContext>) {
    router.put("/api/v1/machines/:machine/report") { request, context in
      var request = request
      let caller = try context.requireCaller()
      let machine = try context.parameters.require("machine")
      let object = try await request.object()
      guard MachineReport.isName(machine), object["doctor"]?["status"]?.text != nil else {
        throw APIError(
          .badRequest, "report.malformed", "it is no report of a machine",
          remedy: "send it with `tagout doctor --report`")
      }
      return try await store(.object(object), of: machine, by: caller)
    }
  }

  private func store(_ content: StructuredValue, of machine: String, by caller: Caller) async throws -> Response {
    let now = core.clock.now()
    let name = "\(caller.token.role.rawValue) \(caller.token.name)"
    let report = MachineReport(
      machine: machine, token: caller.token.id, teller: caller.token.owner.map { "\(name) of \($0)" } ?? name,
      content: content, received: now)
    let digest = Hexadecimal.encode(SHA256.hash(try JSONWriter.canonical(content)))
    let entry = ServerRecord.entry(
      "machine.reported", at: now, by: caller.actor,
      [
        "digest": .string(digest), "name": .string(machine),
        "status": .string(String((content["doctor"]?["status"]?.text ?? "").prefix(32))),
      ])
    try await core.store.write(.machineReported) { store in
      try store.set(report)
      try store.append([entry])
    }
    return Response.json(.object(["digest": .string(digest), "machine": .string(machine)]))
  }
}
