import Formats
import Vocabulary

/// A passkey that somebody made for this server.
package struct Passkey: Sendable, Hashable {
  /// The credential's identifier, in base64url.
  package var id: String
  package var person: String
  /// What its person is to be, where they are new.
  package var role: PersonRole
  package var key: COSEKey
  /// The authenticator's model, in hexadecimal; zeros where it does not say.
  package var model: String
  /// The last one seen.
  package var counter: UInt32
  /// Whether its maker's cloud may copy it to other devices.
  package var isSynced: Bool
  package var isBackedUp: Bool
  /// How browsers reach it: `usb`, `internal`, `hybrid` and others.
  package var transports: [String]
  /// For whom it signs.
  package var party: String
  /// What vouched for it, as the browser gave it.
  package var attestation: [UInt8]
  package var clientData: [UInt8]
  /// What was found of that, in words.
  package var vouching: String
  package var created: Instant
  /// From when on it counts; nil while it waits for somebody to vouch for it.
  package var effective: Instant?
  package var removed: Instant?

  package init(
    id: String, person: String, role: PersonRole, key: COSEKey, model: String, counter: UInt32, isSynced: Bool,
    isBackedUp: Bool, transports: [String], party: String, attestation: [UInt8], clientData: [UInt8], vouching: String,
    created: Instant, effective: Instant? = nil, removed: Instant? = nil
  ) {
    self.id = id
    self.person = person
    self.role = role
    self.key = key
    self.model = model
    self.counter = counter
    self.isSynced = isSynced
    self.isBackedUp = isBackedUp
    self.transports = transports
    self.party = party
    self.attestation = attestation
    self.clientData = clientData
    self.vouching = vouching
    self.created = created
    self.effective = effective
    self.removed = removed
  }

  /// Its name among a person's keys.
  package var fingerprint: String { Passkey.fingerprint(of: id) }

  /// The name among keys of a credential.
  package static func fingerprint(of id: String) -> String { "passkey:\(id)" }

  /// Whether it counts at a time.
  package func counts(at now: Instant) -> Bool { removed == nil && (effective.map { $0 <= now } ?? false) }
}

/// The passkeys that were ever made.
package protocol PasskeyReading {
  func passkey(_ id: String) throws -> Passkey?
  /// By person and age.
  func passkeys() throws -> [Passkey]
}

/// The passkeys that were ever made.
package protocol PasskeyWriting {
  /// Throws when there is one of that identifier.
  func add(_ passkey: Passkey) throws
  /// Says from when on it counts.
  func setEffective(_ effective: Instant, ofPasskey id: String) throws
  /// Notes that it was used: gives false, and changes nothing, when its counter is not the one that was looked at.
  func noteUse(ofPasskey id: String, counter: UInt32, after last: UInt32, isBackedUp: Bool) throws -> Bool
}
