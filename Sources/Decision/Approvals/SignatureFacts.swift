/// What is known of a signature once it has been verified: whose key made it, and how sure that is.
package struct SignatureFacts: Sendable, Hashable {
  /// The key's name: `SHA256:…` of an SSH key, `passkey:` and the credential's identifier in base64url of a
  /// passkey.
  package var key: String
  /// Whether the key cannot leave a piece of hardware.
  package var isHardwareBound: Bool
  /// Whether somebody touched it.
  package var isUserPresent: Bool
  /// Whether it knew who touched it, by PIN or finger.
  package var isUserVerified: Bool
  /// How often it has signed, as it counts itself; nil for a key that does not count.
  package var counter: UInt32?
  /// Whether it is a passkey that its maker's cloud may copy to other devices, and so is bound to no hardware.
  package var isSynced: Bool

  package init(
    key: String, isHardwareBound: Bool = false, isUserPresent: Bool = false, isUserVerified: Bool = false,
    counter: UInt32? = nil, isSynced: Bool = false
  ) {
    self.key = key
    self.isHardwareBound = isHardwareBound
    self.isUserPresent = isUserPresent
    self.isUserVerified = isUserVerified
    self.counter = counter
    self.isSynced = isSynced
  }

  /// Whether it was made by a person at a key that an agent cannot use.
  package var provesPerson: Bool { isHardwareBound && isUserPresent && isUserVerified }

  /// Whether the counter tells of a copied key: not beyond the last one seen (WebAuthn level 2 §6.1.1). A key that
  /// always says zero does not count.
  package func isCopied(lastCounter: UInt32) -> Bool {
    guard let counter, counter > 0 || lastCounter > 0 else { return false }
    return counter <= lastCounter
  }
}
