import Formats
import HTTPTypes
import Hummingbird
import Vocabulary

/// Finds out who asks: a bearer token, or any user with the token as the password (RFC 7617, RFC 6750).
package struct Authentication: RouterMiddleware {
  /// What a request is known by.
  package typealias Context = APIContext
  private let core: ServerCore

  package init(_ core: ServerCore) {
    self.core = core
  }

  /// Answers 401 for a token that is none; a request without one goes on without a caller.
  package func handle(
    _ request: Request, context: APIContext, next: (Request, APIContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    if let header = request.headers[.authorization] { context.caller = try await caller(header, request.uri.path) }
    return try await next(request, context)
  }

  private func caller(_ header: String, _ path: String) async throws -> Caller {
    guard let text = Authentication.secret(in: header), let secret = TokenSecret(presented: text) else {
      throw Authentication.refusal("the Authorization header holds no token of this server")
    }
    let digest = secret.digest
    guard let token = try await core.store.read({ try $0.token(digest: digest) }) else {
      if let pass = try await pass(digest) { return try Authentication.caller(pass, path) }
      throw Authentication.refusal("the token is not known here")
    }
    guard token.isValid(at: core.clock.now()) else {
      throw Authentication.refusal("the token \"\(token.name)\" has expired or was revoked")
    }
    return Caller(token: token)
  }

  /// What a run opens the state with.
  private func pass(_ digest: [UInt8]) async throws -> StatePass? {
    let now = core.clock.reading()
    return try await core.store.read { store -> StatePass? in
      guard let lease = try store.lease(stateDigest: digest),
        let bearer = try store.tokens().first(where: { $0.id == lease.token })
      else { return nil }
      return StatePass(lease, bearer: bearer, at: now)
    }
  }

  private static func caller(_ pass: StatePass, _ path: String) throws(APIError) -> Caller {
    guard pass.opens(path) else {
      throw APIError(
        .forbidden, "token.state-only", "the token of a run opens the state of its workspace and nothing else",
        remedy: "use a token of your own")
    }
    return Caller(token: pass.token)
  }

  /// The secret of `Bearer SECRET` or of `Basic base64(USER:SECRET)`.
  static func secret(in header: String) -> String? {
    let parts = header.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    guard parts.count == 2 else { return nil }
    switch parts[0].lowercased() {
    case "bearer": return String(parts[1])
    case "basic":
      // What is no base64 holds no secret.
      guard let bytes = try? Base64.decode(String(parts[1])), let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else {
        return nil
      }
      return String(decoding: bytes[(colon + 1)...], as: UTF8.self)
    default: return nil
    }
  }

  static func refusal(_ message: String) -> APIError {
    APIError(
      .unauthorized, "token.invalid", message, remedy: "make one with `tagout token create`",
      headers: [.wwwAuthenticate: "Basic realm=\"tagout\""])
  }
}

extension APIContext {
  /// Who asks; 401 when nobody said so.
  package func requireCaller() throws -> Caller {
    guard let caller else { throw Authentication.refusal("this needs a token") }
    return caller
  }
}
