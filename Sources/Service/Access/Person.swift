import Vocabulary

/// A person who is enrolled.
package struct Person: Sendable, Hashable {
  package var name: String
  package var role: PersonRole
  package var keys: [PersonKey]
  package var created: Instant
  /// From when on the person counts: later than `created` where notice is due.
  package var effective: Instant
  package var removed: Instant?

  package init(
    name: String, role: PersonRole, keys: [PersonKey], created: Instant, effective: Instant, removed: Instant? = nil
  ) {
    self.name = name
    self.role = role
    self.keys = keys
    self.created = created
    self.effective = effective
    self.removed = removed
  }
}

/// What a person may do.
package enum PersonRole: String, Sendable, Hashable, CaseIterable {
  case proposer
  case approver
  case auditor
  case admin
}

/// A public key of a person.
package struct PersonKey: Sendable, Hashable {
  /// OpenSSH's, `SHA256:…`.
  package var fingerprint: String
  /// The line as in an `authorized_keys` file.
  package var line: String
  package var created: Instant
  /// From when on its signatures count.
  package var effective: Instant
  package var removed: Instant?

  package init(fingerprint: String, line: String, created: Instant, effective: Instant, removed: Instant? = nil) {
    self.fingerprint = fingerprint
    self.line = line
    self.created = created
    self.effective = effective
    self.removed = removed
  }
}

/// The people who are enrolled.
package protocol PersonReading {
  func person(named name: String) throws -> Person?
  /// By name.
  func people() throws -> [Person]
}

/// The people who are enrolled.
package protocol PersonWriting {
  /// Adds a person with their keys; throws when the name is taken.
  func add(_ person: Person) throws
  func add(_ key: PersonKey, to person: String) throws
  /// Takes the person and all their keys out of service; gives whether there was such a person who was not removed.
  func removePerson(named name: String, at time: Instant) throws -> Bool
}
