import AgentProtocols
import Formats
import Foundation
import TestSupport
import Testing
import Vocabulary

/// Each client's golden files through the built `tagout-hook`, as its client would call it.
@Suite("The hook's process answers each documented client in its own form")
struct GoldenHookTests {
  static let folder = "Tests/AgentProtocolsTests/Golden"

  @Test(
    "A destroy is refused, a look passes in silence, a malformed payload ends in exit status 2",
    arguments: HookClients.documented.map { $0.name })
  func answers(name: String) throws {
    let client = try #require(HookClients.documented(name))
    let process = try HookProcess()
    for file in RepositoryFile.names(in: "\(Self.folder)/\(name)") ?? [] {
      let bytes = try #require(RepositoryFile.bytes("\(Self.folder)/\(name)/\(file)"))
      let golden = try JSONReader.read(bytes)
      let payload = try JSONWriter.canonical(golden["payload"] ?? .null)
      let output = try process.run("tagout-hook", [name], input: Data(payload))
      let expected = golden["expect"] ?? .null
      let shown = "\(file): \(output.status) \(output.text)"
      if expected["error"] != nil {
        #expect(output.status == 2, "\(shown)")
        #expect(output.text.hasPrefix("tagout: the call could not be judged: "), "\(shown)")
        #expect(output.text.split(separator: "\n").count == 1, "\(shown)")
      } else if Self.destroys(expected) {
        let text = Array(output.text.utf8)
        let answer =
          output.status == 2 ? HookAnswer(stderr: text, exitCode: 2) : HookAnswer(stdout: text, exitCode: output.status)
        #expect(client.refusal.reason(in: answer)?.isEmpty == false, "\(shown)")
        #expect((output.status == 2) == (client.refusal == .status), "\(shown)")
      } else {
        #expect(output.status == 0 && output.text.isEmpty, "\(shown)")
      }
    }
  }

  private static func destroys(_ expected: StructuredValue) -> Bool {
    if let command = expected["shell"]?.text { return command != "ls" }
    return expected["mcp"]?.elements?.last?["action"]?.text == "destroy"
  }

  @Test("An unknown client is told the names of those that are known")
  func unknown() throws {
    let output = try HookProcess().run("tagout-hook", ["emacs"])
    #expect(output.status == 2)
    #expect(output.text.contains("gemini, cursor, copilot, opencode, windsurf, cline, amp, droid, kiro, kimi"))
  }
}
