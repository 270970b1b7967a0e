import Crypto
import Formats
import HTTPTypes
import Hummingbird
import JWTKit
import Ledger
import Vocabulary

/// Signs people in by an identity provider: authorization code with PKCE, state and nonce (RFC 6749, RFC 7636).
struct ProviderDesk: Sendable {
  let web: WebDesk
  let provider: IdentityProvider

  /// From the one that may do most to the one that may do least.
  private static let roles: [PersonRole] = [.admin, .approver, .auditor, .proposer]

  /// The cookie that ties the way back to this browser. It comes along from the provider's page, which a strict one
  /// does not.
  private var cookieName: String { web.sessions.cookieName + "-provider" }
  private var redirect: String { web.site.origin + "/web/provider/callback" }

  /// Sends the browser to the provider.
  func begin(_ context: APIContext) async throws -> Response {
    try web.throttle.check(WebDesk.place(context), at: web.ticks)
    let places = try await ProviderClient(settings: provider.settings).places()
    let (state, nonce) = (TokenSecret.randomHexadecimal(), TokenSecret.randomHexadecimal())
    let verifier = TokenSecret.randomHexadecimal()
    try provider.keep(IdentityProvider.Flow(verifier: verifier, nonce: nonce, begun: web.ticks), under: state)
    let challenge = Base64.encodeURL(Array(Crypto.SHA256.hash(data: Array(verifier.utf8))))
    let query = ProviderClient.query([
      ("response_type", "code"), ("client_id", provider.settings.client), ("redirect_uri", redirect),
      ("scope", "openid profile groups"), ("state", state), ("nonce", nonce), ("code_challenge", challenge),
      ("code_challenge_method", "S256"),
    ])
    let separator = places.authorization.contains("?") ? "&" : "?"
    var response = Response(status: .seeOther, headers: [.location: places.authorization + separator + query])
    response.headers[.setCookie] = web.sessions.setCookie(cookieName, state, sameSite: "Lax", seconds: 600)
    return response
  }

  /// Takes the browser back, and signs its person in.
  func finish(_ request: Request, _ context: APIContext) async throws -> Response {
    try web.throttle.check(WebDesk.place(context), at: web.ticks)
    do {
      let claims = try await claims(of: request)
      let groups = Set((claims.groups ?? []).prefix(1000))
      let person = try await person(of: claims, groups)
      let begun = try await web.sessions.begin(
        person, by: .identityProvider, granted: provider.roles(of: groups), replacing: request,
        details: ["subject": .string(subject(claims))])
      return home(begun.cookie)
    } catch let error as APIError where error.status == .forbidden && error.code != "provider.state" {
      try await SignInDesk(web: web).record(error.code, error.message, person: nil)
      throw error
    }
  }

  private func subject(_ claims: IdentityClaims) -> String { "\(claims.iss)#\(claims.sub)" }

  private func claims(of request: Request) async throws -> IdentityClaims {
    let query = request.uri.queryParameters
    guard let state = query["state"].map({ String($0) }), let code = query["code"].map({ String($0) }),
      web.sessions.cookie(cookieName, of: request) == state, let flow = provider.take(state, at: web.ticks)
    else {
      throw APIError(
        .forbidden, "provider.state", "this way back from the identity provider was not begun in this browser",
        remedy: "begin again at /sign-in")
    }
    let client = ProviderClient(settings: provider.settings)
    let places = try await client.places()
    let token = try await client.token(code, verifier: flow.verifier, redirect: redirect, at: places.token)
    let claims: IdentityClaims
    do {
      let keys = try await JWTKeyCollection().add(jwksJSON: try await client.keys(at: places.keys))
      claims = try await keys.verify(token, as: IdentityClaims.self)
    } catch let error as APIError {
      throw error
    } catch {
      throw ProviderDesk.refused("it is not signed by the provider's keys")
    }
    let seconds = Double(web.core.clock.now().milliseconds) / 1000
    if let objection = claims.objection(provider.settings, nonce: flow.nonce, seconds: seconds) {
      throw ProviderDesk.refused(objection)
    }
    return claims
  }

  private static func refused(_ reason: String) -> APIError {
    APIError(
      .forbidden, "provider.token", "the identity provider's token does not count: \(reason)",
      remedy: "begin again at /sign-in")
  }

  /// Whom the provider means: who was linked to its subject, or somebody new by the provider's name for them.
  private func person(of claims: IdentityClaims, _ groups: Set<String>) async throws -> String {
    let (subject, now) = (subject(claims), web.core.clock.now())
    let name = claims.preferredUsername ?? ""
    let role = ProviderDesk.roles.first { provider.roles(of: groups).contains($0) }
    return try await web.core.store.write(.personLinked) { store in
      if let known = try store.subject(subject) {
        guard known.groups != groups else { return known.person }
        try store.set(PersonSubject(subject: subject, person: known.person, groups: groups), at: now)
        try store.append([ProviderDesk.entry("person.groups", known.person, subject, groups, at: now)])
        return known.person
      }
      guard Workspace.isName(name), try store.person(named: name) == nil else {
        throw APIError(
          .forbidden, "provider.unlinked", "\"\(subject.prefix(300))\" is linked to nobody here",
          remedy: "let an admin run `tagout person subject NAME '\(subject.prefix(300))'`")
      }
      guard let role else {
        throw APIError(
          .forbidden, "provider.groups", "none of \(name)'s groups lets anybody in here",
          remedy: "start the server with --oidc-group GROUP=ROLE for one of them")
      }
      try store.add(Person(name: name, role: role, keys: [], created: now, effective: now))
      try store.set(PersonSubject(subject: subject, person: name, groups: groups), at: now)
      try store.append([ProviderDesk.entry("person.linked", name, subject, groups, at: now, role: role)])
      return name
    }
  }

  static func entry(
    _ kind: String, _ person: String, _ subject: String, _ groups: Set<String>, at now: Instant,
    role: PersonRole? = nil, by actor: Actor = Actor(client: .proven("identity provider"))
  ) -> LedgerEntry {
    ServerRecord.entry(
      kind, at: now, by: actor,
      [
        "groups": .string(String(groups.sorted().joined(separator: ", ").prefix(4000))), "name": .string(person),
        "role": .string(role?.rawValue ?? ""), "subject": .string(subject),
      ])
  }

  /// A page that leads on by itself: what follows a redirect from elsewhere would not get the strict cookie.
  private func home(_ cookie: String) -> Response {
    let page = """
      <!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/">\
      <title>Tagout</title><p>Signed in. <a href="/">Go on</a></p></html>

      """
    var response = Response.bytes(Array(page.utf8), type: "text/html; charset=utf-8")
    response.headers[.setCookie] = cookie
    return response
  }
}
