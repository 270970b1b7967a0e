import Decision
import HTTPTypes
import Vocabulary

/// Notices a security key that was copied: its counter goes back, or stands (WebAuthn level 2 §6.1.1).
enum KeyCounter {
  /// Throws for a signature whose counter is not beyond the last one that this server has seen of the key.
  static func check(_ facts: SignatureFacts, in store: any StoreReading) throws {
    guard let last = try store.counter(ofKey: facts.key), facts.isCopied(lastCounter: last) else { return }
    throw APIError(
      .forbidden, "approval.copied-key",
      "the key \(facts.key) counts \(facts.counter ?? 0), and had counted to \(last) already: there is a copy of it",
      remedy: "take the key from its person with `tagout person remove`, and find out who has the copy")
  }

  /// Keeps what the signature told.
  static func note(_ facts: SignatureFacts, in store: any StoreWriting) throws {
    if let counter = facts.counter { try store.setCounter(counter, ofKey: facts.key) }
  }
}
