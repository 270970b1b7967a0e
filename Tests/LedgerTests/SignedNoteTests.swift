import Ledger
import Testing

@Suite struct SignedNoteTests {
  /// The example of c2sp.org/signed-note.
  static let note =
    "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
  static let key = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"

  @Test("A note is read into its text and its signatures, and written as it was")
  func reads() throws {
    let note = try SignedNote(note: Self.note)
    #expect(note.text == "This is an example message.\n")
    #expect(note.note == Self.note)
    let key = try NoteKey(text: Self.key)
    #expect(key.text == Self.key)
    #expect(note.signatures(of: key).map(\.count) == [64])
    #expect(note.signatures(of: NoteKey(name: "example.com/foo", key: [UInt8](repeating: 1, count: 32))).isEmpty)
  }

  @Test("A text that nobody signed is a note without signatures")
  func unsigned() throws {
    let note = try SignedNote(note: "a\n1\nb\n")
    #expect(note.signatures.isEmpty)
    #expect(note.text == "a\n1\nb\n")
  }

  @Test(
    "What is no note is refused",
    arguments: [
      "", "a", "a\n\nnot a signature\n", "a\n\n— name\n", "a\n\n— name !!!!\n", "a\n\n— name AAAA\n",
      "a\n\n-- name AAAAAAAA\n",
    ])
  func refused(text: String) {
    #expect(throws: LedgerError.self) { try SignedNote(note: text) }
  }

  @Test(
    "What is no key is refused",
    arguments: [
      "", "a+b", "example.com/foo+00000000+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
      "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "example.com/foo+530d903a+!",
    ])
  func refusedKey(text: String) {
    #expect(throws: LedgerError.self) { try NoteKey(text: text) }
  }

  @Test("A proof in its text proves its record and no other", arguments: [1, 2, 3, 7, 8, 100])
  func proofs(size: Int) throws {
    let lines = (0..<size).map { Array("record \($0)".utf8) }
    let tree = TreeLevels(leaves: lines.map { MerkleTree.leaf($0) })
    let text = Checkpoint(origin: "log", size: size, root: tree.root).text
    for leaf in 0..<size {
      let proof = RecordProof(
        proof: try #require(tree.inclusionProof(of: leaf)), note: SignedNote(text: text, signatures: []))
      let read = try RecordProof(text: proof.text)
      #expect(read == proof)
      #expect(try read.proves(lines[leaf]))
      #expect(try !read.proves(Array("record x".utf8)))
    }
  }

  @Test(
    "What is no proof is refused",
    arguments: [
      "", "c2sp.org/tlog-proof@v1\n", "c2sp.org/tlog-proof@v1\nindex -1\n\na\n1\nb\n",
      "c2sp.org/tlog-proof@v1\nindex 0\nxx\n\na\n",
    ])
  func refusedProof(text: String) {
    #expect(throws: LedgerError.self) { try RecordProof(text: text) }
  }
}
