import Foundation
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

  @Test("Enrolment dies at its commit with all or nothing", .enabled(if: SSHKeys.isInstalled))
  func enrolment() async throws {
    let keys = try SSHKeys()
    defer { withExtendedLifetime(keys) {} }
    let key = try await keys.make("ada")
    try await dies(
      row: Row(
        point: .personAdded, words: ["person", "add", "ada", "--ssh-key", key + ".pub"], look: ["person", "list"],
        sign: "ada"))
  }

  @Test("A token's end dies at its commit with all or nothing")
  func revocation() async throws {
    let server = try ServerUnderTest()
    let token = try await server.token("runner", name: "hands", "--workspace", "shop")
    let id = try #require(try await server.store().read { try $0.tokens().first { $0.name == "hands" } }).id
    for (moment, status) in [("before-commit", 200), ("after-commit", 401)] {
      let crash = ["TAGOUT_CRASH_AT": "\(CommitPoint.tokenRevoked.rawValue).\(moment)"]
      #expect(try await server.ended(["token", "revoke", id], variables: crash).ending == .signalled(9))
      let lock = StateWriter.lock(moment)
      #expect(try await server.send("LOCK", "/state/shop", token: token, json: lock).status == status)
      if status == 200 {
        #expect(try await server.send("UNLOCK", "/state/shop", token: token, json: lock).status == 200)
      }
    }
  }

  @Test("A declaration dies at its commit with all or nothing")
  func declaration() async throws {
    let server = try ServerUnderTest()
    try await server.run(["workspace", "set", "shop", "--tier", "production"])
    let file = server.folder.path + "/old.tfstate"
    try Data(try StateWriter.state(7, ["a": "1"])).write(to: URL(fileURLWithPath: file))
    for (moment, count) in [("before-commit", 0), ("after-commit", 1)] {
      let crash = ["TAGOUT_CRASH_AT": "\(CommitPoint.stateDeclared.rawValue).\(moment)"]
      let words = ["state", "declare", "shop", file, "--reason", "moving in"]
      #expect(try await server.ended(words, variables: crash).ending == .signalled(9))
      #expect(try await server.records("state.declared") == count)
    }
  }

  @Test("An invitation that dies at its commit was never shown, and another can be made")
  func invitation() async throws {
    let server = try ServerUnderTest(options: [])
    for moment in ["before-commit", "after-commit"] {
      let command =
        "TAGOUT_CRASH_AT=\(CommitPoint.adminInvited.rawValue).\(moment) \(ServerUnderTest.path) person invite"
        + " --data \(server.data)"
      // script(1) gives it a terminal of its own, and its status.
      let shown = try Oracle.output(
        ofScript: "script -qec \(Oracle.quoted(command)) /dev/null || true", by: "bash -c")
      #expect(!String(decoding: shown, as: UTF8.self).contains("--code"))
    }
    let whole = "\(ServerUnderTest.path) person invite --data \(server.data)"
    let shown = try Oracle.output(ofScript: "script -qec \(Oracle.quoted(whole)) /dev/null", by: "bash -c")
    #expect(String(decoding: shown, as: UTF8.self).contains("--code"))
  }

  @Test("A clock that is right is settled without a word, by the command")
  func clock() async throws {
    let server = try ServerUnderTest()
    #expect(try await server.run(["clock", "accept", "--reason", "a test"]).contains("nothing was suspended"))
  }

  @Test("Where news go to dies at its commit with all or nothing")
  func targets() async throws {
    let server = try ServerUnderTest()
    let receiver = try await NoticeReceiver()
    defer { withExtendedLifetime(receiver) {} }
    let set = ["notify", "set", "team", "--kind", "slack", "--to", receiver.url, "--allow", "127.0.0.1"]
    let rows: [(point: CommitPoint, words: [String], kind: String)] = [
      (.notifySet, set, "notify.set"), (.notifyTested, ["notify", "test", "team"], "notify.tested"),
      (.notifyRemoved, ["notify", "remove", "team"], "notify.removed"),
    ]
    for row in rows {
      for (moment, added) in [("before-commit", 0), ("after-commit", 1)] {
        let before = try await server.records(row.kind)
        let crash = ["TAGOUT_CRASH_AT": "\(row.point.rawValue).\(moment)"]
        let ended = try await server.ended(row.words, variables: crash)
        #expect(ended.ending == .signalled(9), "\(row.point): \(ended.errorText)")
        #expect(try await server.records(row.kind) == before + added, "\(row.point) \(moment)")
      }
    }
  }

  @Test("A server that dies while it is made is made whole at the next start")
  func begins() async throws {
    let commits = [CommitPoint.serverIdentity, .serverMode].flatMap {
      ["\($0.rawValue).before-commit", "\($0.rawValue).after-commit"]
    }
    let keys = ["before-write", "before-name", "after-name", "after-sync"].map { "keyFile.\($0)" }
    for point in commits + keys {
      let folder = try TestFolder()
      #expect(throws: ServerUnderTest.Failure.self, "\(point)") {
        try ServerUnderTest(in: folder, variables: ["TAGOUT_CRASH_AT": point])
      }
      let server = try ServerUnderTest(in: folder)
      #expect(try await server.run(["person", "list"]).contains("admin"))
      #expect(try await server.send("GET", "/ready").status == 200)
      #expect(server.stop() == 0)
    }
  }

  @Test("A server that dies while it makes its certificate makes a pair that fits at the next start")
  func certificate() async throws {
    for moment in ["before-write", "between", "after-write"] {
      let folder = try TestFolder()
      let options = ["--single-user", "--tls-self-made"]
      #expect(throws: ServerUnderTest.Failure.self, "\(moment)") {
        try ServerUnderTest(in: folder, options: options, variables: ["TAGOUT_CRASH_AT": "certificate.\(moment)"])
      }
      let server = try ServerUnderTest(in: folder, options: options)
      #expect(server.stop() == 0)
    }
  }
}
