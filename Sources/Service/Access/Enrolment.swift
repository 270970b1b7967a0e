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
  }

  /// Without a signature a key waits so long, for everybody to see it.
  package static let notice: Int64 = 24 * 3_600_000

  package var server: String
  package var person: String
  /// Nil: the first is an admin, later ones approvers, and who is enrolled keeps their role.
  package var role: PersonRole?
  package var key: SSHPublicKey
  package var voucher: Voucher
  /// Whether one person is everything on this server.
  package var isSingleUser: Bool
  /// Whether one person approves alone, as the machine's policy says.
  package var isSolo: Bool

  package init(
    server: String, person: String, role: PersonRole?, key: SSHPublicKey, voucher: Voucher, isSingleUser: Bool,
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
    let (effective, voucher) = try admission(role: decided, approvers: approvers, store, now)
    return Outcome(
      role: decided, effective: effective, voucher: voucher, isNewPerson: known == nil,
      signed: try signedText(in: store, role: decided))
  }

  private func signedText(in store: any StoreReading, role: PersonRole) throws -> String? {
    guard case .signature = voucher else { return nil }
    return String(decoding: try request(in: store, role: role).text(), as: UTF8.self)
  }

  /// What an approver would have to sign now.
  package func request(in store: any StoreReading, role: PersonRole) throws -> EnrolmentRequest {
    let people = try store.people()
    let keys = people.flatMap { $0.keys }
    let sequence = people.count + keys.count + people.count { $0.removed != nil } + keys.count { $0.removed != nil }
    return EnrolmentRequest(server: server, person: person, role: role, key: key, sequence: sequence)
  }

  private func admission(
    role: PersonRole, approvers: [Person], _ store: any StoreReading, _ now: Instant
  ) throws -> (effective: Instant, voucher: String) {
    if !role.approves { return (now, "whoever may write the server's data") }
    if approvers.isEmpty {
      if isSingleUser { return (now, "the one user of this server") }
      guard case .code(let code) = voucher else { throw Enrolment.needsInvitation }
      try FirstAdmin.check(code, in: store, at: now)
      return (now, "an invitation")
    }
    switch voucher {
    case .signature(let armored):
      return (now, try voucherName(armored, role: role, approvers: approvers, store, now))
    case .code:
      throw ServiceError.refused(
        reason: "this server has approvers already, and an invitation is for the first",
        remedy: "let one of them sign: give --by NAME with --sign-with KEY or --signature FILE")
    case .none:
      guard isSingleUser || isSolo else { throw try needsSignature(role: role, approvers, store) }
      return (Instant(milliseconds: now.milliseconds + Enrolment.notice), "a notice of 24 hours")
    }
  }

  private func voucherName(
    _ armored: String, role: PersonRole, approvers: [Person], _ store: any StoreReading, _ now: Instant
  ) throws -> String {
    let text = try request(in: store, role: role).text()
    let facts: SignatureFacts
    do throws(SSHSignatureRefusal) {
      facts = try SSHSignatureVerifier.facts(of: armored, message: text, namespace: EnrolmentRequest.namespace)
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
    return "the \(approver.role.rawValue) \"\(approver.name)\""
  }

  private func checkKey(in store: any StoreReading) throws {
    if try store.person(named: person)?.removed != nil {
      throw ServiceError.refused(
        reason: "\"\(person)\" was a person who was removed, and names are not given twice",
        remedy: "choose another name")
    }
    guard key.kind.curve != nil else {
      throw ServiceError.refused(
        reason: "a key of type \(key.kind.rawValue) approves nothing",
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
