import Formats
import Foundation
import Processes
import TestSupport
import Testing
import Vocabulary

/// What `tagout doctor` finds out by asking the server.
@Suite struct DoctorServerTests {
  @Test("A token that reads production's secrets is told by the workspace's name, with what takes it away")
  func leaks() async throws {
    let server = try ServerUnderTest()
    for (name, tier) in [("shop", "production"), ("wiki", "development")] {
      try await server.run(["workspace", "set", name, "--tier", tier])
    }
    let plain = try await server.token("agent", name: "plain")
    #expect(try await leaks(server, plain).isEmpty)
    let raw = try await server.token("agent", name: "raw", "--raw-state")
    #expect(try await leaks(server, raw) == ["shop"])
    try await server.run(["workspace", "set", "shop", "--raw-state"])
    #expect(try await leaks(server, plain) == ["shop"])
    let text = try await doctor(server, plain, []).text
    #expect(text.contains("workspace set shop --no-raw-state"), "\(text)")
  }

  @Test("The third ring says why it does not hold: whose token it is, who can write the data, who gives no answer")
  func ring() async throws {
    let server = try ServerUnderTest()
    try await server.run(["workspace", "set", "shop", "--tier", "production"])
    let agent = try await server.token("agent", name: "plain")
    let runner = try await server.token("runner", name: "hands", "--workspace", "shop")
    for (token, words) in [
      (agent, "(--single-user): advice only"), (runner, "a runner's"), ("tagout_none", "no answer"),
    ] {
      let text = try await doctor(server, token, []).text
      #expect(text.split(separator: "\n").contains { $0.contains("3 pipeline: ") && $0.contains(words) }, "\(text)")
    }
  }

  private func leaks(_ server: ServerUnderTest, _ token: String) async throws -> [String] {
    let value = try JSONReader.read(try await doctor(server, token, ["--json"]).output)
    return (value["leaks"]?.elements ?? []).compactMap(\.text)
  }

  private func doctor(_ server: ServerUnderTest, _ token: String, _ options: [String]) async throws -> ChildResult {
    let scratch = try ScratchFolder.make(in: server.folder.path, prefix: "doctor", isPassable: false)
    let command = ChildCommand(
      BuiltProducts.path(of: "tagout").path(), ["doctor", "--root", scratch.path] + options,
      environment: .inherited([
        "HOME": scratch.path, "TAGOUT_SERVER": server.url, "TAGOUT_TOKEN": token, "XDG_STATE_HOME": nil,
        "XDG_CONFIG_HOME": nil,
      ]), workingDirectory: scratch.path, timeLimit: .seconds(120))
    return try await ProcessKeeper.with(scratch) { try await $0.run(command) }
  }
}
