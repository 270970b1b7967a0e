/// What is known of a signature once it has been verified: whose key made it, and how sure that is.
package struct SignatureFacts: Sendable, Hashable {
  /// The key's name: `SHA256:…` of an SSH key, the credential's identifier of a passkey.
  package var key: String
  /// Whether the key cannot leave a piece of hardware.
  package var isHardwareBound: Bool
  /// Whether somebody touched it.
  package var isUserPresent: Bool
  /// Whether it knew who touched it, by PIN or finger.
  package var isUserVerified: Bool
  /// How often it has signed, as it counts itself; nil for a key that does not count.
  package var counter: UInt32?

  package init(
    key: String, isHardwareBound: Bool = false, isUserPresent: Bool = false, isUserVerified: Bool = false,
    counter: UInt32? = nil
  ) {
    self.key = key
    self.isHardwareBound = isHardwareBound
    self.isUserPresent = isUserPresent
    self.isUserVerified = isUserVerified
    self.counter = counter
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
