import Foundation
import Formats
import Processes
import TestSupport
import Testing
import Vocabulary

/// `tagout explain --tool` and `--search` of this build.
@Suite struct ExplainCommandTests {
  private func run(_ words: [String]) async throws -> ChildResult {
    let folder = try ScratchFolder.make(in: "/tmp", prefix: "tagout-test", isPassable: false)
    return try await ProcessKeeper.with(folder) { keeper in
      try await keeper.run(
        ChildCommand(
          BuiltProducts.path(of: "tagout").path(percentEncoded: false), words,
          environment: .exactly(["HOME": folder.path, "PATH": "/usr/bin:/bin"]), workingDirectory: folder.path))
    }
  }

  @Test("A tool is told with what passes, what is stopped, the safe way and the tiers")
  func tool() async throws {
    let result = try await run(["explain", "--tool", "kubectl"])
    let text = result.text
    #expect(result.ending == .exited(0))
    for part in ["kubectl 1.32", "Passes", "Refused", "instead   ", "command.container-destroyed", "production "] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test("What was looked for comes as one JSON object")
  func json() async throws {
    let result = try await run(["explain", "--search", "velero delete", "--json"])
    let value = try JSONReader.read(result.output)
    let tools = value["tools"]?.elements ?? []
    #expect(tools.map { $0["title"]?.text } == ["velero"])
    #expect(tools.first?["examples"]?.elements?.contains { $0["verdict"]?.text == "deny" } == true)
  }

  @Test("What is not in the catalogue is an error, and two questions at once are misuse")
  func errors() async throws {
    let none = try await run(["explain", "--tool", "no-such-tool"])
    #expect(none.ending == .exited(1) && none.output.isEmpty)
    #expect(none.errorText.contains("nothing of \"no-such-tool\" is in the catalogue"))
    #expect(try await run(["explain", "--tool", "git", "--search", "git"]).ending == .exited(64))
    #expect(try await run(["explain"]).ending == .exited(64))
  }

  @Test("The shell completes the names of tools")
  func completion() async throws {
    let script = try await run(["--generate-completion-script", "bash"])
    let text = script.text
    #expect(text.contains("terragrunt") && text.contains("pgbackrest"))
  }
}
