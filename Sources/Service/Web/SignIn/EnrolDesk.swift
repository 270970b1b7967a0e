import Decision
import Formats
import HTTPTypes
import Ledger
import Vocabulary

/// Takes in new passkeys: by a link that is used once. One that may approve counts only once somebody has vouched for it.
package struct EnrolDesk: Sendable {
  /// How long a link opens.
  private static let lifetime: Int64 = 24 * 3_600_000

  let web: WebDesk

  /// What the browser is asked for, for whoever has a link's code.
  func begin(_ object: StructuredObject, _ context: APIContext) async throws -> StructuredValue {
    try web.throttle.check(WebDesk.place(context), at: web.ticks)
    let party = try web.site.party()
    let (code, name) = (object["code"]?.text ?? "", object["person"]?.text ?? "")
    let (digest, now) = (SessionKeeper.digest(code), web.core.clock.now())
    let known = try await web.core.store.read { store in
      (
        invited: try store.invitation(digest: digest), passkeys: try store.passkeys(),
        isFirst: EnrolDesk.isFirst(code, store, now)
      )
    }
    guard let (person, role) = EnrolDesk.invited(known.invited, isFirst: known.isFirst, name: name, at: now) else {
      throw APIError(
        .forbidden, "enrolment.link", "the link was used, its time is over, or it is none",
        remedy: "ask an admin for another: `tagout person link NAME`")
    }
    guard Workspace.isName(person) else {
      throw APIError(
        .badRequest, "enrolment.name", "\"\(person.prefix(128))\" is no name of a person",
        remedy: "use letters, digits, '.', '_' and '-', at most 128")
    }
    let challenge = WebDesk.challenge()
    let ceremony = try web.ceremonies.begin(
      .enrol(person: person, role: role, code: code), challenge: challenge, at: web.ticks)
    let mine = known.passkeys.filter { $0.person == person && $0.removed == nil }
    return .object([
      "ceremony": .string(ceremony), "person": .string(person),
      "publicKey": PasskeyOptions.creation(
        for: person, server: web.core.serverID, party: party, challenge: challenge, besides: mine),
      "role": .string(role.rawValue),
    ])
  }

  /// Whom a code lets enrol; nil for a code that opens nothing. Whoever is a server's first admin says their own name.
  private static func invited(
    _ invitation: WebInvitation?, isFirst: Bool, name: String, at now: Instant
  ) -> (person: String, role: PersonRole)? {
    if let invitation {
      guard now < invitation.expires, now >= invitation.created else { return nil }
      return (invitation.person, invitation.role)
    }
    return isFirst ? (name, .admin) : nil
  }

  private static func isFirst(_ code: String, _ store: any StoreReading, _ now: Instant) -> Bool {
    // Whatever is wrong with it, it is not the first admin's.
    (try? FirstAdmin.check(code, in: store, at: now)) != nil
  }

  /// Takes the new passkey in: it counts, or waits, and its text says what is signed to vouch for it.
  func finish(_ object: StructuredObject) async throws -> StructuredValue {
    let ceremony = try web.take(object["ceremony"])
    guard case .enrol(let person, let role, let code) = ceremony.purpose else { throw SignInDesk.refused }
    let now = web.core.clock.now()
    let made = try PasskeyAnswer(object["credential"]).enrolment()
    let passkey: Passkey
    do throws(PasskeyRefusal) {
      let party: RelyingParty
      do { party = try web.site.party() } catch { throw .malformed(error.message) }
      passkey = try made.passkey(of: person, role: role, party: party, challenge: ceremony.challenge, at: now)
    } catch {
      throw APIError(.unprocessableContent, error.code, "\(error)")
    }
    return try await EnrolDesk.answering { try await take(passkey, code: code, at: now) }
  }

  private func take(_ passkey: Passkey, code: String, at now: Instant) async throws -> StructuredValue {
    let (digest, core) = (SessionKeeper.digest(code), web.core)
    let isSolo = try ServerPolicy.load(core).approvals?.mode == .solo
    let actor = Actor(user: .claimed(passkey.person), client: .proven("web"))
    let wish = Enrolment(
      server: core.serverID, person: passkey.person, role: passkey.role, key: OfferedKey(passkey), voucher: .none,
      isSingleUser: core.isSingleUser, isSolo: isSolo)
    return try await core.store.write(.passkeyEnrolled) { store in
      var wish = wish
      if !(try store.useInvitation(digest: digest, at: now)) {
        // Neither a link that is left nor the first admin's code: somebody else was faster.
        try FirstAdmin.check(code, in: store, at: now)
        wish.voucher = .code(code)
      }
      guard try !store.passkeys().contains(where: { $0.id == passkey.id || $0.key == passkey.key }) else {
        throw ServiceError.refused(reason: "this passkey is enrolled already", remedy: "make another")
      }
      if try wish.voucher == .none && wish.needsVouching(in: store, at: now) {
        return try EnrolDesk.wait(passkey, wish, store, now, actor)
      }
      let outcome = try wish.outcome(in: store, at: now)
      var passkey = passkey
      (passkey.role, passkey.effective) = (outcome.role, outcome.effective)
      try store.add(passkey)
      try wish.write(outcome, in: store, at: now, by: actor, more: EnrolDesk.facts(passkey))
      return EnrolDesk.shown(passkey, isWaiting: false, text: nil)
    }
  }

  /// Keeps a passkey that nobody has vouched for yet.
  private static func wait(
    _ passkey: Passkey, _ wish: Enrolment, _ store: any StoreWriting, _ now: Instant, _ actor: Actor
  ) throws -> StructuredValue {
    try store.add(passkey)
    let details = facts(passkey).merging([
      "key": passkey.fingerprint, "line": wish.key.line, "name": passkey.person, "role": passkey.role.rawValue,
    ]) { $1 }.sorted { $0.key < $1.key }
    let members = details.map { StructuredObject.Member($0.key, .string($0.value)) }
    try store.append([ServerRecord.entry("passkey.waiting", at: now, by: actor, StructuredObject(members))])
    let text = try wish.request(in: store, role: passkey.role).text()
    return shown(passkey, isWaiting: true, text: String(decoding: text, as: UTF8.self))
  }

  private static func facts(_ passkey: Passkey) -> [String: String] {
    [
      "attestation": passkey.vouching, "model": passkey.model, "synced": passkey.isSynced ? "yes" : "no",
      "transports": passkey.transports.joined(separator: " "),
    ]
  }

  private static func shown(_ passkey: Passkey, isWaiting: Bool, text: String?) -> StructuredValue {
    .object([
      "effective": passkey.effective.map { .string("\($0)") } ?? .null, "key": .string(passkey.fingerprint),
      "person": .string(passkey.person), "role": .string(passkey.role.rawValue),
      "synced": .boolean(passkey.isSynced), "text": text.map { .string($0) } ?? .null,
      "waits": .boolean(isWaiting),
    ])
  }

  /// A service's refusal as an answer.
  static func answering<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
      return try await body()
    } catch ServiceError.refused(let reason, let remedy) {
      throw APIError(.forbidden, "enrolment.refused", reason, remedy: remedy)
    }
  }

  /// Makes a link by which somebody enrols a passkey, once: its code. The link alone gives nothing that may approve.
  static func invite(
    _ person: String, role: PersonRole?, in core: ServerCore, by actor: Actor
  ) async throws -> (code: String, role: PersonRole) {
    let (code, now) = (TokenSecret.randomHexadecimal(), core.clock.now())
    return try await core.store.write(.personInvited) { store in
      let known = try store.person(named: person)
      guard known?.removed == nil else {
        throw ServiceError.refused(
          reason: "\"\(person)\" was removed, and names are not given twice", remedy: "choose another name")
      }
      let decided = known?.role ?? role ?? .approver
      guard role == nil || role == decided else {
        throw ServiceError.refused(
          reason: "\"\(person)\" is enrolled as \(decided.rawValue)", remedy: "leave the role away")
      }
      let expires = Instant(milliseconds: now.milliseconds + lifetime)
      try store.add(
        WebInvitation(
          digest: SessionKeeper.digest(code), person: person, role: decided, created: now, expires: expires))
      let facts: StructuredObject = [
        "name": .string(person), "role": .string(decided.rawValue), "until": .string("\(expires)"),
      ]
      try store.append([ServerRecord.entry("person.invited", at: now, by: actor, facts)])
      return (code, decided)
    }
  }
}
