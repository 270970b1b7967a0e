import Formats

/// A public key that signs notes (c2sp.org/signed-note): a name, a type and the key itself.
package struct NoteKey: Sendable, Hashable {
  /// Ed25519, the only type that is spoken here.
  package static let ed25519: UInt8 = 0x01

  /// Neither spaces nor `+`.
  package var name: String
  /// The 32 bytes of an Ed25519 key (RFC 8032).
  package var key: [UInt8]

  package init(name: String, key: [UInt8]) {
    self.name = name
    self.key = key
  }

  /// The first four bytes of SHA-256 over name, line feed, type and key.
  package var id: [UInt8] {
    Array(SHA256.hash(Array(name.utf8) + [0x0A, NoteKey.ed25519] + key).prefix(4))
  }

  /// As it is handed around: `NAME+ID+KEY`.
  package var text: String { "\(name)+\(Hexadecimal.encode(id))+\(Base64.encode([NoteKey.ed25519] + key))" }

  /// Reads `NAME+ID+KEY`. Throws for other types, and where the parts do not belong together.
  package init(text: String) throws(LedgerError) {
    let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, !parts[0].isEmpty else { throw .malformedKey("it is not NAME+ID+KEY") }
    let bytes: [UInt8]
    do {
      bytes = try Base64.decode(parts[2])
    } catch {
      throw .malformedKey("its last part is no base64")
    }
    guard bytes.count == 33, bytes[0] == NoteKey.ed25519 else { throw .malformedKey("it is no Ed25519 key") }
    self.init(name: parts[0], key: Array(bytes.dropFirst()))
    guard Hexadecimal.encode(id) == parts[1] else { throw .malformedKey("its middle part is not the key's") }
  }
}
