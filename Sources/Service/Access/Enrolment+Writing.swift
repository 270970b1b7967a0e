import Vocabulary

extension Enrolment {
  /// Writes what was decided, with its record; an invitation is used up.
  func write(
    _ outcome: Outcome, in store: any StoreWriting, at now: Instant, by actor: Actor = OperatingUser.actor(),
    more: [String: String] = [:]
  ) throws {
    if let use = outcome.use, !(try use.note(in: store)) {
      throw ServiceError.refused(reason: "the passkey that vouched was used meanwhile", remedy: "vouch again")
    }
    let key = PersonKey(fingerprint: key.fingerprint, line: key.line, created: now, effective: outcome.effective)
    if outcome.isNewPerson {
      let person = Person(name: person, role: outcome.role, keys: [key], created: now, effective: outcome.effective)
      try store.add(person)
    } else {
      try store.add(key, to: person)
    }
    if case .code = voucher { try store.set(.invitation, to: "") }
    var details = more.merging([
      "effective": "\(outcome.effective)", "key": key.fingerprint, "line": key.line, "name": person,
      "role": outcome.role.rawValue, "voucher": outcome.voucher,
    ]) { $1 }
    if let signature {
      details["signature"] = try signature.signature.text
      details["signed"] = outcome.signed
    }
    let kind = outcome.isNewPerson ? "person.added" : "person.key-added"
    let members = details.sorted { $0.key < $1.key }.map { StructuredObject.Member($0.key, .string($0.value)) }
    try store.append([ServerRecord.entry(kind, at: now, by: actor, StructuredObject(members))])
  }
}
