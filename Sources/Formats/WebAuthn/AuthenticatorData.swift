/// What an authenticator says of itself and of what it did, as it signed it (WebAuthn level 2 §6.1).
package struct AuthenticatorData: Sendable, Hashable {
  /// A new credential.
  package struct Credential: Sendable, Hashable {
    /// The model of the authenticator, 16 bytes; zeros where it does not say.
    package var model: [UInt8]
    package var identifier: [UInt8]
    package var key: COSEKey
  }

  /// The longest that is read.
  package static let bound = 1 << 16
  /// The longest identifier of a credential (WebAuthn level 2 §4).
  package static let identifierBound = 1023

  /// SHA-256 of the relying party's identifier.
  package let relyingParty: [UInt8]
  private let flags: UInt8
  /// How often it has signed, as it counts itself; zero where it does not count.
  package let counter: UInt32
  package let credential: Credential?
  /// What extensions said; nil for nothing.
  package let extensions: CBORValue?

  /// Whether somebody touched it.
  package var isUserPresent: Bool { flags & 0x01 != 0 }
  /// Whether it knew who, by PIN or finger.
  package var isUserVerified: Bool { flags & 0x04 != 0 }
  /// Whether the key may be copied to other devices (WebAuthn level 3 §6.1.3).
  package var isBackupEligible: Bool { flags & 0x08 != 0 }
  /// Whether it has been.
  package var isBackedUp: Bool { flags & 0x10 != 0 }

  package init(_ bytes: [UInt8]) throws(FormatError) {
    guard bytes.count <= AuthenticatorData.bound else {
      throw FormatError(.webAuthn, .tooLarge(bound: AuthenticatorData.bound), at: 0)
    }
    guard bytes.count >= 37 else { throw FormatError(.webAuthn, .truncated, at: bytes.count) }
    relyingParty = Array(bytes[..<32])
    flags = bytes[32]
    counter = bytes[33..<37].reduce(0) { $0 << 8 | UInt32($1) }
    // WebAuthn level 3 §6.1.3: what cannot be copied has not been.
    guard flags & 0x18 != 0x10 else { throw FormatError(.webAuthn, .unsupported("a backup of what has none"), at: 32) }
    var rest = bytes[37...]
    if flags & 0x40 != 0 {
      let (credential, after) = try AuthenticatorData.credential(of: rest)
      self.credential = credential
      rest = after
    } else {
      credential = nil
    }
    if flags & 0x80 != 0 {
      let (extensions, after) = try CBORReader.first(of: rest, limits: .ctap2)
      guard extensions.pairs != nil else {
        throw FormatError(.webAuthn, .unsupported("extensions that are no map"), at: rest.startIndex)
      }
      self.extensions = extensions
      rest = after
    } else {
      extensions = nil
    }
    guard rest.isEmpty else { throw FormatError(.webAuthn, .trailingBytes, at: rest.startIndex) }
  }

  private static func credential(
    of bytes: ArraySlice<UInt8>
  ) throws(FormatError) -> (credential: Credential, rest: ArraySlice<UInt8>) {
    guard bytes.count >= 18 else { throw FormatError(.webAuthn, .truncated, at: bytes.endIndex) }
    let start = bytes.startIndex
    let length = Int(bytes[start + 16]) << 8 | Int(bytes[start + 17])
    guard length > 0, length <= identifierBound else { throw FormatError(.webAuthn, .malformedLength, at: start + 16) }
    let after = bytes[(start + 18)...]
    guard after.count >= length else { throw FormatError(.webAuthn, .truncated, at: bytes.endIndex) }
    let identifier = Array(after.prefix(length))
    let (key, rest) = try COSEKey.first(of: after.dropFirst(length))
    return (Credential(model: Array(bytes[start..<start + 16]), identifier: identifier, key: key), rest)
  }
}
