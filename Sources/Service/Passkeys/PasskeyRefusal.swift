/// Why what a browser brought of a passkey proves nothing, in words for whoever brought it.
package enum PasskeyRefusal: Error, Sendable, Hashable, CustomStringConvertible {
  /// It cannot be read.
  case malformed(String)
  /// It was made for something else: `webauthn.create` or `webauthn.get`.
  case otherType(String)
  /// It was made for another text or another ceremony.
  case otherChallenge
  /// It was made on a page of another origin.
  case otherOrigin(String, wanted: String)
  /// The page was framed by one of another origin.
  case framed
  /// The authenticator made it for another relying party.
  case otherParty(wanted: String)
  case notPresent
  case notVerified
  /// The passkey did not sign this.
  case doesNotFit
  /// Nobody enrolled it here, or it is in service no more.
  case unknown(String)
  /// It is somebody else's.
  case otherPerson(String)
  /// It waits for somebody to vouch for it, or for its day of notice.
  case notYet
  /// The counter did not go on: somebody has a copy of the key.
  case copied(counter: UInt32, last: UInt32)
  /// The passkey said at first that it may be copied, or may not, and says otherwise now.
  case otherBackup
  /// What vouches for a new passkey does not fit it.
  case attestation(String)

  /// Stable, for programs.
  package var code: String {
    switch self {
    case .malformed: "passkey.malformed"
    case .otherType: "passkey.type"
    case .otherChallenge: "passkey.challenge"
    case .otherOrigin, .framed: "passkey.origin"
    case .otherParty: "passkey.party"
    case .notPresent: "passkey.not-present"
    case .notVerified: "passkey.not-verified"
    case .doesNotFit: "passkey.signature"
    case .unknown: "passkey.unknown"
    case .otherPerson: "passkey.foreign"
    case .notYet: "passkey.not-yet"
    case .copied: "passkey.copied"
    case .otherBackup: "passkey.backup"
    case .attestation: "passkey.attestation"
    }
  }

  package var description: String {
    switch self {
    case .malformed(let reason): "this is no answer of a passkey (\(reason)); begin again in the browser"
    case .otherType(let type): "the passkey made a \"\(type)\", which is not what was asked for; begin again"
    case .otherChallenge: "the passkey signed another challenge than the one that stands; begin again"
    case .otherOrigin(let origin, let wanted):
      "the passkey was used on a page of \"\(origin)\", not of \"\(wanted)\"; open the server's own address"
    case .framed: "the passkey was used in a frame of another page; open the server's own address"
    case .otherParty(let wanted):
      "the passkey signed for another name than \"\(wanted)\"; open the server's own address"
    case .notPresent: "nobody touched the passkey; touch it"
    case .notVerified: "the passkey did not ask for a PIN or a finger; use one that does"
    case .doesNotFit: "the passkey did not sign this; begin again"
    case .unknown(let key): "the passkey \"\(key)\" is not in service here; enrol it by a link of `tagout person link`"
    case .otherPerson(let name): "the passkey is \"\(name)\"'s; use one of your own"
    case .notYet: "the passkey does not count yet; let one who may approve vouch for it, or wait for its day of notice"
    case .copied(let counter, let last):
      "the passkey counts \(counter) after \(last): somebody has a copy of it; take it out of service, and enrol another"
    case .otherBackup: "the passkey says otherwise than before whether it may be copied; enrol another"
    case .attestation(let reason): "what vouches for the passkey does not fit it (\(reason)); use another"
    }
  }
}
