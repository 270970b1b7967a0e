import Formats
import Foundation
import Processes
import Recovery
import RestorePoints
import Service
import TestSupport
import Testing
import Vocabulary

/// The states that a server keeps, as a dataset: by the commands, from the policy to the proof.
@Suite(.timeLimit(.minutes(5))) struct ServerStatesTests {
  @Test("Every version that the server keeps is backed up with a reader's token, and proven without the server")
  func states() async throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/restic") else {
      return print("restic is not there: a server's states as a dataset are not tried")
    }
    let server = try ServerUnderTest()
    let runner = try await server.token("runner", "--workspace", "shop")
    try await server.set("shop", .development)
    let writer = StateWriter(server: server, workspace: "shop", token: runner)
    #expect(try await writer.write(1, ["a": "secret-1"]).status == 200)
    #expect(try await writer.write(2, ["a": "secret-1", "b": "secret-2", "c": "x"]).status == 200)
    let folder = try TestFolder()
    let reader = try await server.token("reader", "--workspace", "shop")
    try write(reader + "\n", to: folder.path + "/token")
    try write(
      """
      version: 1
      datasets:
        states:
          engine: terraform-state
          source: \(server.url) workspace=shop token-file=\(folder.path)/token
          vaults: [\(folder.path)/vault]
          escrow: \(folder.path)/escrow.key

      """, to: folder.path + "/policy.yaml")
    let backup = try await run(["backup", "run", "states"], in: folder)
    #expect(backup.ending == .exited(0), "\(backup.text)\(backup.errorText)")
    #expect(!(backup.text + backup.errorText).contains("secret"))
    #expect(server.stop() == 0)
    let first = try await run(["drill", "run", "states", "--json"], in: folder)
    #expect(first.ending == .exited(10), "\(first.text)\(first.errorText)")
    let second = try await run(["drill", "run", "states", "--json"], in: folder)
    #expect(second.ending == .exited(0), "\(second.text)\(second.errorText)")
    #expect(second.text.contains("serial 2, 3 objects"), "\(second.text)")
    #expect(!second.text.contains("secret"))
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private func run(_ words: [String], in folder: TestFolder) async throws -> ChildResult {
    let scratch = try ScratchFolder.make(in: folder.path, prefix: "run", isPassable: false)
    let command = ChildCommand(
      ServerUnderTest.path, words + ["--home", folder.path + "/home", "--policy", folder.path + "/policy.yaml"],
      environment: .inherited(["HOME": folder.path]), timeLimit: .seconds(120))
    return try await ProcessKeeper.with(scratch) { try await $0.run(command) }
  }
}
