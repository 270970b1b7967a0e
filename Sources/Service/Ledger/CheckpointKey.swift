import Crypto
import Foundation
import Host
import Ledger

/// What a server signs its checkpoints with: an Ed25519 key in a file of its own.
package struct CheckpointKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey
  /// The log's name, and the key's.
  package let origin: String

  /// Reads the key file, or makes it, for this user alone.
  package init(_ core: ServerCore) throws(ServiceError) {
    let path = core.folder.key("checkpoint.key")
    origin = "tagout/\(core.serverID)"
    do {
      let bytes = try KeyFile.bytes(path) {
        Array(Curve25519.Signing.PrivateKey().rawRepresentation)
      }
      key = try Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
    } catch {
      throw .folder(path: path, reason: "\(error)")
    }
  }

  /// What verifies the signatures; it is kept wherever checkpoints are kept.
  package var verifier: NoteKey { NoteKey(name: origin, key: Array(key.publicKey.rawRepresentation)) }

  /// The signed checkpoint of a log that has come so far.
  package func note(of head: LedgerHead) throws(ServiceError) -> SignedNote {
    let text = Checkpoint(origin: origin, size: head.size, root: head.root).text
    do {
      let signature = try key.signature(for: Array(text.utf8))
      return SignedNote(text: text, signatures: [SignedNote.Signature(by: verifier, bytes: Array(signature))])
    } catch {
      throw .ledger("the checkpoint cannot be signed: \(error)")
    }
  }
}
