import HTTPTypes
import Hummingbird
import Logging
import NIOHTTP1
import Vocabulary

/// What every request passes first and every answer last: the name it was sent to, the page it was sent from, the
/// spelling of its address; words for every refusal; headers for browsers; a line in the log.
struct RequestGate: RouterMiddleware {
  typealias Context = APIContext
  let names: ServedNames
  let isSecure: Bool
  let metrics: ServerMetrics

  func handle(
    _ request: Request, context: APIContext, next: (Request, APIContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    metrics.begin()
    var status = RequestGate.unanswered
    defer { note(request, context, status: status, since: start) }
    var response = try await answer(request, context, next)
    for (name, value) in RequestGate.headers where response.headers[name] == nil { response.headers[name] = value }
    if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    status = response.status.code
    return response
  }

  private func note(_ request: Request, _ context: APIContext, status: Int, since start: ContinuousClock.Instant) {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    let microseconds = Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
    metrics.end(
      method: request.method.rawValue, route: context.endpointPath, status: status, microseconds: microseconds)
    context.logger.info(
      "request",
      metadata: [
        "method": .string(request.method.rawValue), "path": .string(String(request.uri.path.prefix(512))),
        "status": .string(String(status)), "microseconds": .string(String(microseconds)),
        "from": .string(context.remoteAddress?.ipAddress ?? "?"),
      ])
  }

  private func answer(
    _ request: Request, _ context: APIContext, _ next: (Request, APIContext) async throws -> Response
  ) async throws -> Response {
    do {
      try check(request)
      return try await next(request, context)
    } catch let error as APIError {
      return try error.response(from: request, context: context)
    } catch let error as HTTPError {
      return try RequestGate.refusal(error, request).response(from: request, context: context)
    } catch let error as any HTTPResponseError {
      return try RequestGate.refusal(HTTPError(error.status), request).response(from: request, context: context)
    } catch let error as ServiceError {
      context.logger.error("\(error)")
      return try RequestGate.failure(context).response(from: request, context: context)
    } catch is CancellationError {
      throw CancellationError()
    } catch let error as HTTPParserError {
      // The request ended before its body did: whoever sent it is gone, or is answered where the parts are read.
      throw error
    } catch is RequestPatience.CutOff {
      throw RequestPatience.CutOff()
    } catch {
      context.logger.error("\(error)")
      return try RequestGate.failure(context).response(from: request, context: context)
    }
  }

  /// Refuses what was not sent to us, by us, in one spelling.
  private func check(_ request: Request) throws {
    if let objection = RequestTarget.objection(to: request.head.path ?? "") {
      throw APIError(.badRequest, "path.malformed", objection, remedy: "send the plain address")
    }
    guard let host = request.head.authority, !request.headers.contains(where: { $0.name.canonicalName == "host" })
    else {
      throw APIError(.badRequest, "host.missing", "a request needs one Host header", remedy: "send one")
    }
    guard names.allows(host: host) else {
      throw APIError(
        .misdirectedRequest, "host.foreign", "this server is not called \"\(host.prefix(256))\"",
        remedy: "call it by the name it listens on, or start it with --origin")
    }
    if let origin = request.headers[.origin], !names.allows(origin: origin, host: host, isSecure: isSecure) {
      throw APIError(
        .forbidden, "origin.foreign", "a page of \"\(origin.prefix(256))\" may not ask this server",
        remedy: "use the server's own pages, or start it with --origin")
    }
  }

  private static func refusal(_ error: HTTPError, _ request: Request) -> APIError {
    switch error.status {
    case .notFound:
      APIError(
        .notFound, "address.unknown", "there is nothing at this address for \(request.method.rawValue)",
        remedy: "see /openapi.json")
    case .contentTooLarge:
      APIError(.contentTooLarge, "body.too-large", "the body is longer than this address takes", remedy: "send less")
    default: APIError(error.status, "request.refused", error.body ?? "the request was refused")
    }
  }

  private static func failure(_ context: APIContext) -> APIError {
    APIError(
      .internalServerError, "server.failed", "the server could not do it; nothing was done",
      remedy: "its log says why, at request \(context.id)")
  }

  /// Counted where the request was cut off before it could be answered, as nginx does.
  private static let unanswered = 499

  /// For browsers that are led here: nothing is guessed, kept, framed or run.
  private static let headers: [(HTTPField.Name, String)] = [
    ("X-Content-Type-Options", "nosniff"), ("Cache-Control", "no-store"), ("Referrer-Policy", "no-referrer"),
    ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"),
    ("X-Frame-Options", "DENY"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
  ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
}
