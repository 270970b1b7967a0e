import Formats

/// A public key that is to count, of whichever kind.
package struct OfferedKey: Sendable, Hashable {
  /// Its name among a person's keys.
  package let fingerprint: String
  /// As it is signed for and recorded.
  package let line: String
  /// Why it can approve nothing; nil when it can.
  let objection: String?

  /// One that OpenSSH made.
  package init(_ key: SSHPublicKey) {
    fingerprint = key.fingerprint
    line = key.line
    objection = key.kind.curve == nil ? "a key of type \(key.kind.rawValue) approves nothing" : nil
  }

  /// One that a browser's authenticator made.
  package init(_ passkey: Passkey) {
    fingerprint = passkey.fingerprint
    line = PasskeyLine(passkey).text
    objection = nil
  }
}
