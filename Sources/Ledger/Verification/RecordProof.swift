import Formats

/// The proof that a record is in a log, whole in one text (c2sp.org/tlog-proof): it is verified without the log.
package struct RecordProof: Sendable, Hashable {
  private static let header = "c2sp.org/tlog-proof@v1"

  /// The way from the record to the root.
  package var proof: InclusionProof
  /// The signed checkpoint that has the root.
  package var note: SignedNote

  package init(proof: InclusionProof, note: SignedNote) {
    self.proof = proof
    self.note = note
  }

  /// The checkpoint, as far as it can be read.
  package func checkpoint() throws(LedgerError) -> Checkpoint { try Checkpoint(text: note.text) }

  /// The whole text.
  package var text: String {
    ([RecordProof.header, "index \(proof.leaf)"] + proof.path.map { Base64.encode($0.bytes) })
      .map { $0 + "\n" }.joined() + "\n" + note.note
  }

  /// Reads such a text.
  package init(text: String) throws(LedgerError) {
    guard text.utf8.count <= 1 << 17 else { throw .malformedProof("it is over 128 KiB") }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.first == RecordProof.header, let gap = lines.firstIndex(of: "") else {
      throw .malformedProof("it does not begin with \"\(RecordProof.header)\"")
    }
    var head = lines[1..<gap]
    if head.first?.hasPrefix("extra ") == true { head.removeFirst() }
    guard let index = head.popFirst(), index.hasPrefix("index "), let leaf = Int(index.dropFirst(6)), leaf >= 0 else {
      throw .malformedProof("it has no index")
    }
    var path: [TreeHash] = []
    for line in head {
      // The error says all that there is to say of it.
      guard let bytes = try? Base64.decode(line), let hash = TreeHash(bytes) else {
        throw .malformedProof("a line of its path is no hash")
      }
      path.append(hash)
    }
    let note = try SignedNote(note: lines[(gap + 1)...].joined(separator: "\n"))
    self.init(
      proof: InclusionProof(leaf: leaf, size: try Checkpoint(text: note.text).size, path: path), note: note)
  }

  /// Whether it proves that a record with this line is in the log that the checkpoint is of.
  package func proves(_ line: [UInt8]) throws(LedgerError) -> Bool {
    proof.proves(MerkleTree.leaf(line), in: try checkpoint().root)
  }
}
