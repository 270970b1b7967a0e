import Decision
import Formats
import Vocabulary

/// How a key comes to count: the first by an invitation or where one person is everything, later ones by an approver's
/// signature, or by a day's notice where one person approves alone.
package struct Enrolment: Sendable {
  /// What somebody brings who wants a key to count.
  package enum Voucher: Sendable, Hashable {
    case none
    /// The code that was shown on a terminal.
    case code(String)
    /// An approver's signature on the request's text.
    case signature(String)
    /// An approver's passkey, which signed it on a page of this relying party.
    case passkey(ApprovalSignature.Assertion, RelyingParty)
  }

  /// How it was decided.
  package struct Outcome: Sendable, Hashable {
    package var role: PersonRole
    /// From when on the key counts.
    package var effective: Instant
    /// Who vouched for it, e.g. `the approver "ada"`.
    package var voucher: String
    package var isNewPerson: Bool
    /// The exact text that was signed for it; nil where nobody had to sign.
    package var signed: String?
    /// What is noted of the passkey that vouched.
    var use: PasskeyUse?
  }

  /// Without a signature a key waits so long, for everybody to see it.
  package static let notice: Int64 = 24 * 3_600_000

  package var server: String
  package var person: String
  /// Nil: the first is an admin, later ones approvers, and who is enrolled keeps their role.
  package var role: PersonRole?
  package var key: OfferedKey
  package var voucher: Voucher
  /// Whether one person is everything on this server.
  package var isSingleUser: Bool
  /// Whether one person approves alone, as the machine's policy says.
  package var isSolo: Bool

  package init(
    server: String, person: String, role: PersonRole?, key: OfferedKey, voucher: Voucher, isSingleUser: Bool,
    isSolo: Bool
  ) {
    self.server = server
    self.person = person
    self.role = role
    self.key = key
    self.voucher = voucher
    self.isSingleUser = isSingleUser
    self.isSolo = isSolo
  }

  /// Decides, and writes nothing. Throws `refused` with the way that is open.
  package func outcome(in store: any StoreReading, at now: Instant) throws -> Outcome {
    try checkKey(in: store)
    let people = try store.people().filter { $0.removed == nil }
    let known = people.first { $0.name == person }
    let approvers = people.filter { $0.role.approves && $0.effective <= now && !$0.keys(at: now).isEmpty }
    let decided = known?.role ?? role ?? (approvers.isEmpty ? .admin : .approver)
    if let known, let role, known.role != role {
      throw ServiceError.refused(
        reason: "\"\(person)\" is enrolled as \(known.role.rawValue), not \(role.rawValue)",
        remedy: "leave --role away, or remove the person first")
    }
    let admission = try admission(role: decided, approvers: approvers, store, now)
    return Outcome(
      role: decided, effective: admission.effective, voucher: admission.voucher, isNewPerson: known == nil,
      signed: try signedText(in: store, role: decided), use: admission.use)
  }

  private func signedText(in store: any StoreReading, role: PersonRole) throws -> String? {
    guard signature != nil else { return nil }
    return String(decoding: try request(in: store, role: role).text(), as: UTF8.self)
  }

  /// What an approver would have to sign now.
  package func request(in store: any StoreReading, role: PersonRole) throws -> EnrolmentRequest {
    let people = try store.people()
    let keys = people.flatMap { $0.keys }
    let sequence = people.count + keys.count + people.count { $0.removed != nil } + keys.count { $0.removed != nil }
    return EnrolmentRequest(server: server, person: person, role: role, key: key, sequence: sequence)
  }

  /// Whether a key of this role counts only once somebody has vouched for it.
  package func needsVouching(in store: any StoreReading, at now: Instant) throws -> Bool {
    let people = try store.people().filter { $0.removed == nil }
    let decided = people.first { $0.name == person }?.role ?? role ?? .approver
    let hasApprover = people.contains { $0.role.approves && $0.effective <= now && !$0.keys(at: now).isEmpty }
    return decided.approves && hasApprover && !isSingleUser && !isSolo
  }

  private func admission(
    role: PersonRole, approvers: [Person], _ store: any StoreReading, _ now: Instant
  ) throws -> (effective: Instant, voucher: String, use: PasskeyUse?) {
    if !role.approves { return (now, "whoever may write the server's data", nil) }
    if approvers.isEmpty {
      if isSingleUser { return (now, "the one user of this server", nil) }
      guard case .code(let code) = voucher else { throw Enrolment.needsInvitation }
      try FirstAdmin.check(code, in: store, at: now)
      return (now, "an invitation", nil)
    }
    switch voucher {
    case .signature, .passkey:
      let (name, use) = try voucherName(role: role, approvers: approvers, store, now)
      return (now, name, use)
    case .code:
      throw ServiceError.refused(
        reason: "this server has approvers already, and an invitation is for the first",
        remedy: "let one of them sign: give --by NAME with --sign-with KEY or --signature FILE")
    case .none:
      guard isSingleUser || isSolo else { throw try needsSignature(role: role, approvers, store) }
      return (Instant(milliseconds: now.milliseconds + Enrolment.notice), "a notice of 24 hours", nil)
    }
  }

  /// The signature of whoever vouches; nil where nobody signed.
  var signature: PersonSignature? {
    switch voucher {
    case .none, .code: nil
    case .signature(let armored): PersonSignature(armored: armored)
    case .passkey(let assertion, let party): PersonSignature(assertion, party: party)
    }
  }

  private func voucherName(
    role: PersonRole, approvers: [Person], _ store: any StoreReading, _ now: Instant
  ) throws -> (name: String, use: PasskeyUse?) {
    guard let signature else { throw try needsSignature(role: role, approvers, store) }
    let text = try request(in: store, role: role).text()
    let (facts, use): (SignatureFacts, PasskeyUse?)
    let passkeys = try store.passkeys()
    do throws(SignatureRefusal) {
      let found = try signature.verified(
        on: text, namespace: EnrolmentRequest.namespace, among: passkeys, at: now)
      (facts, use) = (found.facts, found.use)
    } catch {
      throw ServiceError.refused(
        reason: "the signature does not count: \(error)",
        remedy: "the text to sign is \(String(decoding: text, as: UTF8.self))")
    }
    guard let approver = approvers.first(where: { $0.keys(at: now).contains { $0.fingerprint == facts.key } }) else {
      throw ServiceError.refused(
        reason: "the signature was made by \"\(facts.key)\", which is no approver's key that counts now",
        remedy: "let one of \(Enrolment.list(approvers)) sign")
    }
    return ("the \(approver.role.rawValue) \"\(approver.name)\"", use)
  }

  private func checkKey(in store: any StoreReading) throws {
    if try store.person(named: person)?.removed != nil {
      throw ServiceError.refused(
        reason: "\"\(person)\" was a person who was removed, and names are not given twice",
        remedy: "choose another name")
    }
    if let objection = key.objection {
      throw ServiceError.refused(
        reason: objection,
        remedy: "make one with `ssh-keygen -t ed25519-sk -O verify-required`, or with -t ed25519")
    }
    for person in try store.people() {
      guard let known = person.keys.first(where: { $0.fingerprint == key.fingerprint }) else { continue }
      if person.name != self.person, known.removed == nil, person.removed == nil {
        throw ServiceError.refused(
          reason: "the key \"\(key.fingerprint)\" is \"\(person.name)\"'s: one key under two names would count once",
          remedy: "give a key of \"\(self.person)\"'s own")
      }
      if person.name == self.person {
        throw ServiceError.refused(
          reason:
            "\"\(person.name)\" has the key \"\(key.fingerprint)\" \(known.removed == nil ? "already" : "no more")",
          remedy: "make another one with `ssh-keygen`")
      }
    }
  }

  private func needsSignature(role: PersonRole, _ approvers: [Person], _ store: any StoreReading) throws -> ServiceError
  {
    let text = String(decoding: try request(in: store, role: role).text(), as: UTF8.self)
    return .refused(
      reason: "\"\(person)\" would be able to approve, so one of \(Enrolment.list(approvers)) must vouch for the key",
      remedy: """
        add --by NAME --sign-with THEIR_KEY, or sign this text with \
        `ssh-keygen -Y sign -n \(EnrolmentRequest.namespace)` and add --signature FILE: \(text)
        """)
  }

  private static let needsInvitation = ServiceError.refused(
    reason: "this server has no admin yet, and the first needs an invitation",
    remedy: "start the server on a terminal, or run `tagout person invite` on one, and add the --code that it shows")

  private static func list(_ people: [Person]) -> String {
    people.map { "\"\($0.name)\"" }.joined(separator: ", ")
  }
}

extension PersonRole {
  /// Whether signatures of these people count.
  package var approves: Bool { self == .approver || self == .admin }
}

extension Person {
  /// The keys whose signatures count at a time.
  package func keys(at now: Instant) -> [PersonKey] {
    keys.filter { $0.removed == nil && $0.effective <= now }
  }

  /// Whether the person counts at a time.
  package func counts(at now: Instant) -> Bool { removed == nil && effective <= now }
}
