import Crypto
import Ledger

/// Verifies the signatures under notes.
package enum NoteVerifier {
  /// Whether a key signed the note's text.
  package static func isSigned(_ note: SignedNote, by key: NoteKey) -> Bool {
    // Bytes that are no key have signed nothing.
    guard let ed25519 = try? Curve25519.Signing.PublicKey(rawRepresentation: key.key) else { return false }
    return note.signatures(of: key).contains { ed25519.isValidSignature($0, for: Array(note.text.utf8)) }
  }
}
