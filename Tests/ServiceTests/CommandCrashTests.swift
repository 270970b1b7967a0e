import Processes
import Service
import TestSupport
import Testing

/// Commands that are killed at their commit: all of what they did is there, or nothing, and never without its record.
@Suite struct CommandCrashTests {
  /// A commit, the words that come to it, and what is shown once it is done.
  struct Row: Sendable {
    var point: CommitPoint
    var words: [String]
    var look: [String]
    var sign: String
  }

  static let rows = [
    Row(
      point: .workspaceSet, words: ["workspace", "set", "shop", "--tier", "production"], look: ["workspace", "list"],
      sign: "production"),
    Row(
      point: .tokenCreated, words: ["token", "create", "--role", "runner", "--name", "hands"], look: ["token", "list"],
      sign: "hands"),
    Row(
      point: .personRemoved, words: ["person", "remove", SystemName.current], look: ["person", "list", "--all"],
      sign: "removed"),
  ]

  @Test("A command that dies at its commit has done all or nothing", arguments: rows)
  func dies(row: Row) async throws {
    let server = try ServerUnderTest()
    for (moment, isDone) in [("before-commit", false), ("after-commit", true)] {
      let before = try await server.run(row.look)
      #expect(!before.contains(row.sign))
      let crash = ["TAGOUT_CRASH_AT": "\(row.point.rawValue).\(moment)"]
      #expect(try await server.ended(row.words, variables: crash).ending == .signalled(9))
      #expect(try await server.run(row.look).contains(row.sign) == isDone, "\(moment)")
      #expect(try await server.send("GET", "/ready").status == 200)
    }
  }

  @Test("A server that dies while it is made is made whole at the next start")
  func begins() async throws {
    for point in [CommitPoint.serverIdentity, .serverMode] {
      for moment in ["before-commit", "after-commit"] {
        let folder = try TestFolder()
        #expect(throws: ServerUnderTest.Failure.self) {
          try ServerUnderTest(in: folder, variables: ["TAGOUT_CRASH_AT": "\(point.rawValue).\(moment)"])
        }
        let server = try ServerUnderTest(in: folder)
        #expect(try await server.run(["person", "list"]).contains("admin"))
        #expect(server.stop() == 0)
      }
    }
  }
}
