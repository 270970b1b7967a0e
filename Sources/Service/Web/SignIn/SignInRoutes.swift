import Formats
import HTTPTypes
import Hummingbird
import Vocabulary

/// What the pages' script asks for to sign people in and out, and to enrol them.
struct SignInRoutes: RouteGroup {
  let web: WebDesk

  private var desk: SignInDesk { SignInDesk(web: web) }
  private var enrol: EnrolDesk { EnrolDesk(web: web) }

  func add(to router: Router<APIContext>) {
    let group = WebGate.group(of: router, web)
    group.get("/web/session") { _, context in
      Response.json(SignInRoutes.shown(try context.requireSession()))
    }
    group.post("/web/sign-in/begin") { _, context in Response.json(try desk.begin(context)) }
    post(group, "/web/sign-in/finish") { try await desk.finish($0, $1, $2) }
    post(group, "/web/sign-in/recovery") { try await desk.recover($0, $1, $2) }
    post(group, "/web/enrol/begin") { object, _, context in
      Response.json(try await enrol.begin(object, context))
    }
    post(group, "/web/enrol/finish") { object, _, _ in Response.json(try await enrol.finish(object)) }
    addOwn(to: group)
    addProvider(to: group)
  }

  /// For whoever is signed in.
  private func addOwn(to group: RouterGroup<APIContext>) {
    group.post("/web/sign-out") { request, context in
      try await signOut(request, context)
    }
    group.post("/web/recovery-codes") { _, context in
      let codes = try await desk.makeCodes(try context.requireSession())
      return Response.json(.object(["codes": .array(codes.map { .string($0) })]))
    }
    post(group, "/web/people/invite") { object, _, context in
      let session = try context.requireSession()
      guard session.roles.contains(.admin) else {
        throw APIError(.forbidden, "role.admin", "only an admin invites people", remedy: "ask one")
      }
      return Response.json(try await invite(object, session))
    }
  }

  private func invite(_ object: StructuredObject, _ session: WebSession) async throws -> StructuredValue {
    let name = object["person"]?.text ?? ""
    guard Workspace.isName(name) else {
      throw APIError(.badRequest, "enrolment.name", "this is no name of a person", remedy: "use letters and digits")
    }
    let role = object["role"]?.text.flatMap { PersonRole(rawValue: $0) }
    let invited = try await EnrolDesk.answering {
      try await EnrolDesk.invite(name, role: role, in: web.core, by: Caller(session).actor)
    }
    return .object([
      "link": .string("\(web.site.origin)/enrol#\(invited.code)"), "role": .string(invited.role.rawValue),
    ])
  }

  /// Ends the session, by a form or by JSON; `everywhere` ends all of the person's.
  private func signOut(_ request: Request, _ context: APIContext) async throws -> Response {
    var request = request
    let session = try context.requireSession()
    let everywhere =
      if let form = context.form { form["everywhere"] != nil } else {
        try await request.object()["everywhere"]?.truth ?? false
      }
    let count = try await web.sessions.end(session, everywhere: everywhere)
    var response =
      context.form == nil
      ? Response.json(.object(["ended": .integer(Int64(count))]))
      : Response(status: .seeOther, headers: [.location: "/sign-in"])
    response.headers[.setCookie] = web.sessions.setCookie(
      web.sessions.cookieName, "", sameSite: "Strict", seconds: 0)
    return response
  }

  private func addProvider(to group: RouterGroup<APIContext>) {
    guard let provider = web.provider else { return }
    let desk = ProviderDesk(web: web, provider: provider)
    group.get("/web/provider/begin") { _, context in try await desk.begin(context) }
    group.get("/web/provider/callback") { request, context in try await desk.finish(request, context) }
  }

  private func post(
    _ group: RouterGroup<APIContext>, _ path: RouterPath,
    _ act: @escaping @Sendable (StructuredObject, Request, APIContext) async throws -> Response
  ) {
    group.post(path) { request, context in
      var request = request
      return try await act(try await request.object(), request, context)
    }
  }

  private static func shown(_ session: WebSession) -> StructuredValue {
    .object([
      "csrf": .string(session.csrf), "ends": .string("\(session.ends)"), "method": .string(session.method.rawValue),
      "person": .string(session.person),
      "roles": .array(session.roles.map { $0.rawValue }.sorted().map { .string($0) }),
    ])
  }
}
