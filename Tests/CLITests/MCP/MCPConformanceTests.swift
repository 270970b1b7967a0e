import Assessment
import Foundation
import Formats
import TestSupport
import Testing
import Vocabulary

/// The protocol's reference client, from PyPI, talks to the built program.
@Suite struct MCPConformanceTests {
  private static let python: String? = {
    let root = BuiltProducts.root
    let words = ["tools/venv", "Tests/Fixtures/mcp/requirements.txt"].map {
      Oracle.quoted(root.appending(path: $0).path(percentEncoded: false))
    }
    do {
      let folder = try Oracle.output(of: "\(words[0]) mcp \(words[1])", input: [])
      return String(decoding: folder, as: UTF8.self).trimmingCharacters(in: .newlines) + "/bin/python"
    } catch {
      print("skipped: PyPI's mcp could not be installed: \(error)")
      return nil
    }
  }()

  @Test("The reference client is answered in both eras, and when it finds out by itself", .timeLimit(.minutes(2)))
  func reference() throws {
    guard let python = Self.python else { return }
    let script = BuiltProducts.root.appending(path: "Tests/Fixtures/mcp/conformance.py").path(percentEncoded: false)
    let tagout = BuiltProducts.path(of: "tagout").path(percentEncoded: false)
    let printed = try Oracle.output(
      of: [python, script, tagout, "mcp"].map(Oracle.quoted).joined(separator: " "), input: [])
    let answers = try JSONReader.read(printed)
    for (mode, version) in [("legacy", "2025-11-25"), ("2026-07-28", "2026-07-28"), ("auto", "2026-07-28")] {
      let answer = try #require(answers[mode])
      let tools = (answer["tools"]?.elements ?? []).compactMap(\.text)
      #expect(!tools.isEmpty && Set(tools).isSubset(of: OwnTools.names))
      #expect(answer["version"]?.text == version)
      #expect(answer["verdict"]?.text == "deny")
      #expect(answer["wrong"]?.text == "the argument \"command\" is no text")
      #expect(answer["unknown"]?.text == "there is no tool \"approve\"")
    }
  }

  @Test("A client that goes in the middle of a line, or sends nothing, ends the conversation")
  func ends() throws {
    let tagout = Oracle.quoted(BuiltProducts.path(of: "tagout").path(percentEncoded: false))
    #expect(try Oracle.output(of: "timeout 20 \(tagout) mcp", input: []) == [])
    #expect(try Oracle.output(of: "timeout 20 \(tagout) mcp", input: Array(#"{"jsonrpc":"2."#.utf8)) == [])
  }

  @Test("A frame of any size costs an answer, and what follows it is answered too")
  func oversized() throws {
    let tagout = Oracle.quoted(BuiltProducts.path(of: "tagout").path(percentEncoded: false))
    let input =
      [UInt8](repeating: UInt8(ascii: "x"), count: 6 << 20)
      + Array("\n{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"ping\"}\n".utf8)
    let lines = try Oracle.output(of: "timeout 60 \(tagout) mcp", input: input).split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == 2)
    #expect(try JSONReader.read(Array(lines[0]))["error"]?["code"]?.whole == -32600)
    #expect(try JSONReader.read(Array(lines[1]))["id"]?.whole == 5)
  }
}
