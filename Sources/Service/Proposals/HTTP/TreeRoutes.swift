import HTTPTypes
import Hummingbird
import Vocabulary

/// Where configurations are sent to, and fetched by runners.
struct TreeRoutes: RouteGroup {
  let core: ServerCore

  func add(to router: Router<APIContext>) {
    router.put("/api/v1/trees/:digest") { request, context in
      var request = request
      let caller = try context.requireCaller()
      let digest = try context.parameters.require("digest")
      let desk = TreeDesk(core: core)
      try desk.requireSender(caller)
      let isNew = try await desk.store(try await request.bytes(upTo: TreeDesk.bound), as: digest, by: caller)
      return Response.json(.object(["digest": .string(digest)]), status: isNew ? .created : .ok)
    }
    router.get("/api/v1/trees/:digest") { _, context in
      let caller = try context.requireCaller()
      let bytes = try await TreeDesk(core: core).tree(try context.parameters.require("digest"), for: caller)
      return Response.bytes(bytes, type: "application/x-tar")
    }
  }
}
