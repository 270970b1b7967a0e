import Crypto
import Decision
import Formats
import HTTPTypes
import Hummingbird
import Vocabulary

/// Lets people in: by a passkey, or by a recovery code where the passkey is lost.
struct SignInDesk: Sendable {
  /// How many recovery codes a person gets.
  private static let codes = 10

  let web: WebDesk

  /// The same words for whatever was wrong.
  static let refused = APIError(
    .forbidden, "sign-in.refused", "nobody could be signed in by this", remedy: "try again, or ask an admin for a link")

  /// What the browser is asked for.
  func begin(_ context: APIContext) throws -> StructuredValue {
    try web.throttle.check(WebDesk.place(context), at: web.ticks)
    let (party, challenge) = (try web.site.party(), WebDesk.challenge())
    let name = try web.ceremonies.begin(.signIn, challenge: challenge, at: web.ticks)
    return .object([
      "ceremony": .string(name), "publicKey": PasskeyOptions.request(party: party, challenge: challenge),
    ])
  }

  /// Signs in whoever's passkey answered.
  func finish(_ object: StructuredObject, _ request: Request, _ context: APIContext) async throws -> Response {
    try web.throttle.check(WebDesk.place(context), at: web.ticks)
    let ceremony = try web.take(object["ceremony"])
    guard case .signIn = ceremony.purpose else { throw SignInDesk.refused }
    let answer = try PasskeyAnswer(object["credential"])
    let assertion = try answer.assertion()
    let found = try await web.core.store.read { try $0.passkey(assertion.credential) }
    do {
      let (passkey, use) = try use(of: found, assertion, answer.userHandle, ceremony, try web.site.party())
      let begun = try await web.sessions.begin(
        passkey.person, by: .passkey, replacing: request, details: ["key": .string(passkey.fingerprint)]
      ) { store in
        guard try use.note(in: store) else { throw PasskeyRefusal.copied(counter: use.counter, last: use.last) }
      }
      return SignInDesk.answer(passkey.person, begun)
    } catch let error as PasskeyRefusal {
      // A passkey cannot be guessed: failures shut no door, or whoever fails on purpose would shut out the people.
      if let found { try await record(error.code, "\(error)", person: found.person) }
      throw APIError(.forbidden, error.code, "\(error)")
    }
  }

  private func use(
    of found: Passkey?, _ assertion: ApprovalSignature.Assertion, _ handle: String?, _ ceremony: Ceremony,
    _ party: RelyingParty
  ) throws(PasskeyRefusal) -> (passkey: Passkey, noted: PasskeyUse) {
    guard let passkey = found, passkey.removed == nil else {
      throw .unknown(Passkey.fingerprint(of: String(assertion.credential.prefix(64))))
    }
    let (facts, isBackedUp) = try PasskeyVerifier.use(
      of: assertion, by: passkey, party: party, challenge: ceremony.challenge)
    // WebAuthn level 2 §7.2, step 6: whose it is was stored with a passkey that the browser found by itself.
    guard handle == PasskeyOptions.handle(of: passkey.person, server: web.core.serverID) else {
      throw .otherPerson(passkey.person)
    }
    guard passkey.counts(at: web.core.clock.now()) else { throw .notYet }
    return (
      passkey,
      PasskeyUse(id: passkey.id, counter: facts.counter ?? 0, last: passkey.counter, isBackedUp: isBackedUp)
    )
  }

  /// The answer that carries a new session.
  static func answer(_ person: String, _ begun: (cookie: String, csrf: String)) -> Response {
    var response = Response.json(.object(["csrf": .string(begun.csrf), "person": .string(person)]))
    response.headers[.setCookie] = begun.cookie
    return response
  }

  /// Signs in by a recovery code, which is used up.
  func recover(_ object: StructuredObject, _ request: Request, _ context: APIContext) async throws -> Response {
    let person = object["person"]?.text ?? ""
    try web.throttle.check(WebDesk.place(context), at: web.ticks)
    let doors = ["recovery \(WebDesk.place(context))", "recovery of \(person.prefix(128))"]
    for door in doors { try web.throttle.check(door, at: web.ticks) }
    let digest = SignInDesk.digest(object["code"]?.text ?? "")
    let now = web.core.clock.now()
    do {
      let begun = try await web.sessions.begin(person, by: .recoveryCode, replacing: request) { store in
        guard try store.useRecoveryCode(digest: digest, of: person, at: now) else { throw SignInDesk.refused }
      }
      for door in doors { web.throttle.succeeded(door) }
      return SignInDesk.answer(person, begun)
    } catch let refusal as APIError {
      let isShut = doors.map { web.throttle.failed($0, at: web.ticks) }.contains(true)
      if isShut {
        try await record("sign-in.locked", "recovery codes failed too often", person: String(person.prefix(128)))
      }
      throw refusal
    }
  }

  /// Makes new recovery codes for whoever signed in by a passkey; the old ones open nothing any more.
  func makeCodes(_ session: WebSession) async throws -> [String] {
    guard session.method == .passkey else {
      throw APIError(
        .forbidden, "recovery.method", "recovery codes are made by whoever signed in by a passkey",
        remedy: "sign in by a passkey")
    }
    let codes = (0..<SignInDesk.codes).map { _ in SignInDesk.code() }
    let now = web.core.clock.now()
    try await web.core.store.write(.recoveryCodesMade) { store in
      try store.setRecoveryCodes(codes.map { SignInDesk.digest($0) }, of: session.person, at: now)
      let facts: StructuredObject = ["count": .integer(Int64(codes.count)), "person": .string(session.person)]
      try store.append([ServerRecord.entry("recovery-codes.made", at: now, by: Caller(session).actor, facts)])
    }
    return codes
  }

  /// A hundred random bits, in groups that can be copied by hand.
  private static func code() -> String {
    var generator = SystemRandomNumberGenerator()
    let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
    return (0..<4).map { _ in
      String((0..<5).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] })
    }.joined(separator: "-")
  }

  private static func digest(_ code: String) -> [UInt8] {
    SessionKeeper.digest("recovery " + code.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  func record(_ code: String, _ reason: String, person: String?) async throws {
    let now = web.core.clock.now()
    let facts: StructuredObject = [
      "code": .string(code), "person": .string(person ?? ""), "reason": .string(String(reason.prefix(512))),
    ]
    try await web.core.store.write(.signInRefused) {
      try $0.append([ServerRecord.entry("sign-in.refused", at: now, by: Actor(client: .proven("web")), facts)])
    }
  }
}
