import Formats

/// A text with signatures under it (c2sp.org/signed-note).
package struct SignedNote: Sendable, Hashable {
  /// One line of a signature.
  package struct Signature: Sendable, Hashable {
    /// The name of the key.
    package var name: String
    /// Four bytes that tell keys of one name apart.
    package var id: [UInt8]
    package var bytes: [UInt8]

    package init(by key: NoteKey, bytes: [UInt8]) {
      (name, id, self.bytes) = (key.name, key.id, bytes)
    }

    fileprivate init(name: String, id: [UInt8], bytes: [UInt8]) {
      (self.name, self.id, self.bytes) = (name, id, bytes)
    }
  }

  /// More signatures than these are nobody's wish.
  private static let bound = 100

  /// What is signed, its last line feed included.
  package var text: String
  package var signatures: [Signature]

  package init(text: String, signatures: [Signature]) {
    self.text = text
    self.signatures = signatures
  }

  /// The whole note: text, an empty line, signatures.
  package var note: String {
    text + "\n" + signatures.map { "— \($0.name) \(Base64.encode($0.id + $0.bytes))\n" }.joined()
  }

  /// Reads a note. A text without an empty line is a note that nobody signed.
  package init(note: String) throws(LedgerError) {
    guard note.utf8.count <= 1 << 16 else { throw .malformedCheckpoint("it is over 64 KiB") }
    let lines = note.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let end = lines.lastIndex { $0.isEmpty && $0.utf8.isEmpty }
    guard let end, note.hasSuffix("\n") else { throw .malformedCheckpoint("its last line is not ended") }
    // The empty piece after the last line feed; the one before the signatures comes earlier.
    let body = lines[..<end]
    guard let gap = body.lastIndex(of: "") else {
      self.init(text: note, signatures: [])
      return
    }
    var signatures: [Signature] = []
    for line in body[(gap + 1)...] { signatures.append(try SignedNote.signature(line)) }
    guard signatures.count <= SignedNote.bound else { throw .malformedCheckpoint("it has too many signatures") }
    self.init(text: body[..<gap].map { $0 + "\n" }.joined(), signatures: signatures)
  }

  /// What a key is said to have signed the text with.
  package func signatures(of key: NoteKey) -> [[UInt8]] {
    signatures.filter { $0.name == key.name && $0.id == key.id }.map(\.bytes)
  }

  private static func signature(_ line: String) throws(LedgerError) -> Signature {
    let parts = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts[0] == "—", !parts[1].isEmpty else {
      throw .malformedCheckpoint("a line under the empty one is no signature")
    }
    let bytes: [UInt8]
    do {
      bytes = try Base64.decode(parts[2])
    } catch {
      throw .malformedCheckpoint("a signature is no base64")
    }
    guard bytes.count > 4 else { throw .malformedCheckpoint("a signature has no bytes") }
    return Signature(name: parts[1], id: Array(bytes.prefix(4)), bytes: Array(bytes.dropFirst(4)))
  }
}
