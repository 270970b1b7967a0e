import Crypto
import Formats
import HTTPTypes
import Hummingbird
import Ledger
import Vocabulary

/// Begins, finds and ends the sessions of browsers.
package struct SessionKeeper: Sendable {
  /// How long a browser may be silent.
  package static let idle: Int64 = 20 * 60_000
  /// How long a session lasts at most.
  package static let longest: Int64 = 8 * 3_600_000
  /// How old what is stored of the last use may be.
  private static let noteEvery: Int64 = 60_000
  /// The longest Cookie header that is looked at.
  private static let bound = 8192

  let core: ServerCore
  let site: ServedSite

  /// The cookie's name: with TLS no other host and no page without TLS can set it (RFC 6265bis §4.1.3.2).
  package var cookieName: String { site.isSecure ? "__Host-tagout" : "tagout" }

  /// The session that a request's cookie names, where it is still one.
  func session(of request: Request) async throws -> WebSession? {
    guard let secret = cookie(cookieName, of: request), secret.utf8.count == 64 else { return nil }
    let (digest, now) = (SessionKeeper.digest(secret), core.clock.now())
    let found = try await core.store.read { store -> (StoredSession, Person)? in
      guard let session = try store.session(digest: digest), let person = try store.person(named: session.person) else {
        return nil
      }
      return (session, person)
    }
    guard let (session, person) = found, person.counts(at: now), SessionKeeper.lives(session, at: now) else {
      return nil
    }
    if now.milliseconds - session.used.milliseconds >= SessionKeeper.noteEvery {
      try await core.store.write(.sessionUsed) { try $0.noteUse(ofSession: digest, at: now) }
    }
    return WebSession(
      person: person.name, roles: session.granted.union([person.role]), csrf: SessionKeeper.csrf(secret),
      method: session.method, ends: Instant(milliseconds: session.created.milliseconds + SessionKeeper.longest),
      digest: digest)
  }

  /// A clock that was set back ends sessions too: nobody knows how old they are.
  private static func lives(_ session: StoredSession, at now: Instant) -> Bool {
    let (age, silence) = (
      now.milliseconds - session.created.milliseconds, now.milliseconds - session.used.milliseconds
    )
    return (0..<longest).contains(age) && (0..<idle).contains(silence)
  }

  /// Signs a person in: always with a new secret, and what the browser had before is ended. Gives the cookie and what
  /// its forms send.
  func begin(
    _ person: String, by method: StoredSession.Method, granted: Set<PersonRole> = [], replacing request: Request,
    details: StructuredObject = [:], _ more: @escaping @Sendable (any StoreWriting) throws -> Void = { _ in }
  ) async throws -> (cookie: String, csrf: String) {
    let (secret, now) = (TokenSecret.randomHexadecimal(), core.clock.now())
    let session = StoredSession(
      digest: SessionKeeper.digest(secret), person: person, method: method, granted: granted, created: now, used: now)
    let before = cookie(cookieName, of: request).map { SessionKeeper.digest($0) }
    let facts: StructuredObject = ["method": .string(method.rawValue), "person": .string(person)]
    let entry = ServerRecord.entry(
      "session.begun", at: now, by: Actor(user: .proven(person), client: .proven("web")), facts.merging(details))
    try await core.store.write(.sessionBegun) { store in
      guard try store.person(named: person)?.counts(at: now) ?? false else { throw SignInDesk.refused }
      try more(store)
      if let before { _ = try store.endSession(digest: before, at: now) }
      try store.forgetSessions(before: Instant(milliseconds: now.milliseconds - 2 * SessionKeeper.longest))
      try store.add(session)
      try store.append([entry])
    }
    return (setCookie(cookieName, secret, sameSite: "Strict"), SessionKeeper.csrf(secret))
  }

  /// Signs out: here, or everywhere.
  func end(_ session: WebSession, everywhere: Bool) async throws -> Int {
    let now = core.clock.now()
    return try await core.store.write(.sessionEnded) { store in
      let count =
        everywhere
        ? try store.endSessions(of: session.person, at: now)
        : try store.endSession(digest: session.digest, at: now) ? 1 : 0
      let entry = ServerRecord.entry(
        "session.ended", at: now, by: Actor(user: .proven(session.person), client: .proven("web")),
        ["everywhere": .boolean(everywhere), "person": .string(session.person), "sessions": .integer(Int64(count))])
      try store.append([entry])
      return count
    }
  }

  /// A cookie of a request; nil where there is none, or more than one of the name.
  func cookie(_ name: String, of request: Request) -> String? {
    let all = request.headers[values: .cookie].joined(separator: "; ")
    guard all.utf8.count <= SessionKeeper.bound else { return nil }
    let mine = all.split(separator: ";").compactMap { pair -> String? in
      let parts = pair.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].trimmingPrefix(" ") == name else { return nil }
      return String(parts[1])
    }
    return mine.count == 1 ? mine[0] : nil
  }

  /// The header that sets a cookie for this browser's session, or for some seconds.
  func setCookie(_ name: String, _ value: String, sameSite: String, seconds: Int? = nil) -> String {
    var text = "\(name)=\(value); Path=/; HttpOnly; SameSite=\(sameSite)"
    if let seconds { text += "; Max-Age=\(seconds)" }
    return site.isSecure ? text + "; Secure" : text
  }

  static func digest(_ secret: String) -> [UInt8] { Array(Crypto.SHA256.hash(data: Array(secret.utf8))) }

  /// Made from the secret, so that it needs no place of its own and tells nothing of it.
  private static func csrf(_ secret: String) -> String {
    let code = HMAC<Crypto.SHA256>.authenticationCode(
      for: Array("tagout-csrf-v1".utf8), using: SymmetricKey(data: Array(secret.utf8)))
    return Base64.encodeURL(Array(code))
  }
}
