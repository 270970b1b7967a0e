import Assessment
import Decision
import Host
import Testing
import Vocabulary

@Suite("A digest in the machine's policy")
struct AcceptedTextTests {
  private static let digest = String(repeating: "0f", count: 32)
  private static let item = "- sha256:\(digest)  # /p/tagout.yaml"
  private static let old = "sha256:" + String(repeating: "a", count: 64)

  private func added(_ text: String) throws -> String? {
    AcceptedText.adding(
      Self.digest, note: "/p/tagout.yaml", to: Array(text.utf8), holding: try YAMLReader.read(Array(text.utf8))
    ).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "It is added and all else is left as it is",
    arguments: [
      ("", "accepted:\n  \(item)\n"),
      ("# mine\n", "# mine\naccepted:\n  \(item)\n"),
      ("protect: a", "protect: a\naccepted:\n  \(item)\n"),
      ("accepted:\n", "accepted:\n  \(item)\n"),
      ("accepted:\nprotect: a # why\n", "accepted:\n  \(item)\nprotect: a # why\n"),
      ("accepted:\n- \(old)\nprotect: a\n", "accepted:\n\(item)\n- \(old)\nprotect: a\n"),
      (
        "accepted: # these\n    # first\n    - \(old) # x\n",
        "accepted: # these\n    # first\n    \(item)\n    - \(old) # x\n"
      ),
    ])
  func isAdded(before: String, after: String) throws {
    #expect(try added(before) == after)
    let file = try PolicyDecoder.decode(YAMLReader.read(Array(after.utf8)), kind: .machine, name: "p")
    #expect(file.accepted.contains(Self.digest))
  }

  @Test("A list between brackets is left to the person")
  func refusesFlow() throws {
    #expect(try added("accepted: [\(Self.old)]\n") == nil)
    #expect(try added("accepted: [\n  \(Self.old)]\n") == nil)
  }

  @Test("A path cannot end the comment that it stands in")
  func staysInItsLine() throws {
    let text = AcceptedText.adding(Self.digest, note: "/a\nrules: []\u{7F}", to: [], holding: [])
    #expect(text.map { $0.split(separator: UInt8(ascii: "\n")).count } == 2)
  }
}
