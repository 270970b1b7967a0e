import Vocabulary

/// A browser that somebody signed in with, without its secret: only the secret's SHA-256 is stored.
package struct StoredSession: Sendable, Hashable {
  /// How somebody showed who they are. None of these approves anything.
  package enum Method: String, Sendable, Hashable, CaseIterable {
    case passkey
    case recoveryCode = "recovery code"
    case identityProvider = "identity provider"
  }

  package var digest: [UInt8]
  package var person: String
  package var method: Method
  /// What the identity provider's groups let the person do besides, for as long as this session lasts.
  package var granted: Set<PersonRole>
  package var created: Instant
  package var used: Instant

  package init(
    digest: [UInt8], person: String, method: Method, granted: Set<PersonRole> = [], created: Instant, used: Instant
  ) {
    self.digest = digest
    self.person = person
    self.method = method
    self.granted = granted
    self.created = created
    self.used = used
  }
}

/// An invitation to enrol a passkey, without its code.
package struct WebInvitation: Sendable, Hashable {
  package var digest: [UInt8]
  package var person: String
  package var role: PersonRole
  package var created: Instant
  package var expires: Instant

  package init(digest: [UInt8], person: String, role: PersonRole, created: Instant, expires: Instant) {
    self.digest = digest
    self.person = person
    self.role = role
    self.created = created
    self.expires = expires
  }
}

/// Whom an identity provider knows as whom.
package struct PersonSubject: Sendable, Hashable {
  /// `ISSUER#SUBJECT`.
  package var subject: String
  package var person: String
  package var groups: Set<String>

  package init(subject: String, person: String, groups: Set<String>) {
    self.subject = subject
    self.person = person
    self.groups = groups
  }
}

/// Who is signed in, and what lets people in.
package protocol SignInReading {
  /// A session that has not been ended.
  func session(digest: [UInt8]) throws -> StoredSession?
  /// An invitation that was not used.
  func invitation(digest: [UInt8]) throws -> WebInvitation?
  /// How many recovery codes of a person were not used.
  func recoveryCodesLeft(of person: String) throws -> Int
  func subject(_ subject: String) throws -> PersonSubject?
  func subjects() throws -> [PersonSubject]
}

/// Who is signed in, and what lets people in.
package protocol SignInWriting {
  func add(_ session: StoredSession) throws
  func noteUse(ofSession digest: [UInt8], at time: Instant) throws
  /// Gives whether there was one.
  func endSession(digest: [UInt8], at time: Instant) throws -> Bool
  /// Gives how many there were.
  func endSessions(of person: String, at time: Instant) throws -> Int
  /// Takes away what has long been over.
  func forgetSessions(before time: Instant) throws
  func add(_ invitation: WebInvitation) throws
  /// Gives whether it was there and not used.
  func useInvitation(digest: [UInt8], at time: Instant) throws -> Bool
  /// Puts these in the place of all that the person had.
  func setRecoveryCodes(_ digests: [[UInt8]], of person: String, at time: Instant) throws
  /// Gives whether it was there and not used.
  func useRecoveryCode(digest: [UInt8], of person: String, at time: Instant) throws -> Bool
  /// Adds or replaces it.
  func set(_ subject: PersonSubject, at time: Instant) throws
}
