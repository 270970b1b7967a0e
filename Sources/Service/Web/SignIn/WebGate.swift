import Crypto
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Vocabulary

/// What every request of a browser to the pages passes: who is signed in, whether a page of ours sent it, and the
/// headers that keep a page from being framed, guessed at or run by others.
package struct WebGate: RouterMiddleware {
  /// What a request is known by.
  package typealias Context = APIContext

  /// The longest form.
  private static let formBound = 256 << 10
  private static let fetchSite = HTTPField.Name("Sec-Fetch-Site")
  private static let csrfHeader = HTTPField.Name("X-Tagout-CSRF")

  private let web: WebDesk

  package init(_ web: WebDesk) {
    self.web = web
  }

  /// The routes of pages: all that is added to it passes the gate.
  package static func group(of router: Router<APIContext>, _ web: WebDesk) -> RouterGroup<APIContext> {
    router.group().add(middleware: WebGate(web))
  }

  /// Refuses with 403 what no page of ours sent, and with 415 what no page sends.
  package func handle(
    _ request: Request, context: APIContext, next: (Request, APIContext) async throws -> Response
  ) async throws -> Response {
    var (request, context) = (request, context)
    // A bearer's token is for the API; a page is for people.
    context.caller = nil
    context.session = try await web.sessions.session(of: request)
    if ![.get, .head].contains(request.method) {
      try WebGate.checkSender(of: request)
      try await readForm(&request, &context)
      try WebGate.checkToken(request, context)
    }
    var response = try await next(request, context)
    response.headers[.contentSecurityPolicy] = PageAssets.policy
    return response
  }

  /// Whatever changes something comes from one of our own pages; `Origin` itself was checked at the server's gate.
  private static func checkSender(of request: Request) throws(APIError) {
    let site = fetchSite.flatMap { request.headers[$0] }
    guard site == nil || site == "same-origin", site != nil || request.headers[.origin] != nil else {
      throw APIError(
        .forbidden, "csrf.sender", "this was not sent by a page of this server",
        remedy: "open the page here, and send it from there")
    }
  }

  private func readForm(_ request: inout Request, _ context: inout APIContext) async throws {
    let type = request.headers[.contentType]?.split(separator: ";").first.map { $0.lowercased() }
    switch type {
    case "application/x-www-form-urlencoded":
      context.form = WebForm(try await request.bytes(upTo: WebGate.formBound))
    case "application/json": break
    default:
      throw APIError(
        .unsupportedMediaType, "body.type", "a page sends a form or JSON", remedy: "say so in Content-Type")
    }
  }

  /// Whoever is signed in sends what only a page of theirs knows.
  private static func checkToken(_ request: Request, _ context: APIContext) throws(APIError) {
    guard let session = context.session else { return }
    let sent = csrfHeader.flatMap { request.headers[$0] } ?? context.form?["csrf"] ?? ""
    // Compared by their digests, so that the time it takes tells nothing.
    let isOwn = Crypto.SHA256.hash(data: Array(sent.utf8)) == Crypto.SHA256.hash(data: Array(session.csrf.utf8))
    guard isOwn else {
      throw APIError(
        .forbidden, "csrf.token", "the page that sent this is not of this session",
        remedy: "load the page anew, and send it again")
    }
  }
}
