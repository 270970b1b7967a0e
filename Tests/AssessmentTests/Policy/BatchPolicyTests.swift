import Assessment
import Decision
import Formats
import Host
import Synchronization
import Testing
import Vocabulary

@Suite("Many commands by their folders' policies")
struct BatchPolicyTests {
  private func answers(_ lines: [String]) throws -> (values: [StructuredValue], isDecided: Bool, asked: [String?]) {
    let file = try PolicyDecoder.decode(
      YAMLReader.read(Array("rules: [{code: terraform.destroy, actor: [person, codex], verdict: confirm}]".utf8)),
      kind: .machine, name: "policy.yaml")
    let asked = Asked()
    var session = BatchSession(
      policies: { folder in
        asked.folders.withLock { $0.append(folder) }
        guard folder != "/broken" else {
          return .failure(PolicyError(file: "tagout.yaml", problems: [.init("no", at: .init(line: 3, column: 2))]))
        }
        return .success(Policy(trusting: file))
      }, answer: { _ in .missing })
    let output = session.feed(Array((lines.joined(separator: "\n") + "\n").utf8))
    let values = try output.split(separator: UInt8(ascii: "\n")).map { try JSONReader.read(Array($0)) }
    return (values, session.isDecided, asked.folders.withLock { $0 })
  }

  /// What was asked for, in order.
  private final class Asked: Sendable {
    let folders = Mutex<[String?]>([])
  }

  @Test("Who asks is taken from the line")
  func tellsAskers() throws {
    let actors = [
      "", #","actor":"person""#, #","actor":{"kind":"person"}"#, #","actor":{"client":"codex"}"#, #","actor":7"#,
      #","actor":"codex""#, #","actor":{"kind":"agent","client":"x","other":[1]}"#,
    ]
    let lines = actors.map { #"{"id":1,"command":"terraform destroy"\#($0)}"# }
    #expect(
      try answers(lines).values.map { $0["verdict"]?.text ?? "" } == [
        "deny", "hold", "hold", "hold", "deny", "hold", "deny",
      ])
  }

  @Test("A folder's policy is asked for once, and one that cannot be used holds")
  func asksOnce() throws {
    let lines = ["/a", "/broken", "/a", "/broken"].map { #"{"id":1,"command":"ls","cwd":"\#($0)"}"# }
    let (values, isDecided, asked) = try answers(lines)
    #expect(!isDecided)
    #expect(asked == ["/a", "/broken"])
    #expect(values.map { $0["verdict"]?.text ?? "" } == ["allow", "hold", "allow", "hold"])
    #expect(values[1]["findings"]?.elements?.first?["message"]?.text == "tagout.yaml:3:2: no")
  }
}
