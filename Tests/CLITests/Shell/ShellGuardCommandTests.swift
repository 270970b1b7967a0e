import Foundation
import Processes
import TestSupport
import Testing

@Suite("The guard's own program, asked about what changes the guard")
struct ShellGuardCommandTests {
  private static let removal = "rm -f ~/.config/tagout/policy.yaml"

  /// What the guard of a person's own terminal answers to a line.
  private func guarded(
    _ line: String, variables: [String: String] = [:]
  ) async throws -> PersonTerminal.Outcome {
    let scratch = try ScratchFolder.make(in: "/tmp", prefix: "tagout-guard", isPassable: false)
    return try await ProcessKeeper.with(scratch) { keeper in
      let tagout = BuiltProducts.path(of: "tagout").path(percentEncoded: false)
      return try await PersonTerminal(
        argv: ["/bin/bash", "-c", "printf '%s\\0' \"$1\" | \"$2\" shell-guard; exit $?", "bash", line, tagout],
        directory: scratch.path,
        environment: ["HOME": scratch.path, "PATH": "/usr/bin:/bin"].merging(variables) { $1 }
      ).run(keeper)
    }
  }

  @Test("a person may change it, an agent may not")
  func guardsTheGuard() async throws {
    #expect(try await guarded(Self.removal).status == 0)
    let agent = try await guarded(Self.removal, variables: ["CLAUDECODE": "1"])
    #expect(agent.status == 20, "\(agent.text)")
    #expect(agent.text.contains("the variable CLAUDECODE is set"), "\(agent.text)")
    #expect(try await guarded("ls ~/.config/tagout", variables: ["CLAUDECODE": "1"]).status == 0)
  }
}
