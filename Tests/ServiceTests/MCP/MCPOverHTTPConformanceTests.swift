import Formats
import Foundation
import TestSupport
import Testing
import Vocabulary

/// The protocol's reference client, from PyPI, talks to the server over HTTP.
@Suite(.enabled(if: SSHKeys.isInstalled)) struct MCPOverHTTPConformanceTests {
  @Test(
    "The reference client is answered over HTTP in both eras, and when it finds out by itself", .timeLimit(.minutes(5)))
  func reference() async throws {
    let root = BuiltProducts.root
    let words = ["tools/venv", "Tests/Fixtures/mcp/requirements.txt", "Tests/Fixtures/mcp/conformance.py"].map {
      Oracle.quoted(root.appending(path: $0).path(percentEncoded: false))
    }
    let python: String
    do {
      let folder = try Oracle.output(of: "\(words[0]) mcp \(words[1])", input: [])
      python = String(decoding: folder, as: UTF8.self).trimmingCharacters(in: .newlines) + "/bin/python"
    } catch {
      return print("skipped: PyPI's mcp could not be installed: \(error)")
    }
    let pipeline = try await Pipeline()
    let printed = try Oracle.output(
      of: "\(python) \(words[2]) --http \(pipeline.server.url)/mcp \(pipeline.agent)", input: [])
    let answers = try JSONReader.read(printed)
    for (mode, version) in [("legacy", "2025-11-25"), ("2026-07-28", "2026-07-28"), ("auto", "2026-07-28")] {
      let answer = try #require(answers[mode])
      let tools = (answer["tools"]?.elements ?? []).compactMap(\.text)
      #expect(tools == ["check_command", "get_proposal", "propose_change", "wait_for_proposal"])
      #expect(answer["version"]?.text == version)
      #expect(answer["verdict"]?.text == "deny")
      #expect(answer["wrong"]?.text == "the argument \"command\" is no text")
      #expect(answer["unknown"]?.text == "there is no tool \"approve\"")
    }
  }
}
