import Foundation
import Service
import Testing
import Vocabulary

/// A server that is killed at a named moment, and started again.
@Suite(.timeLimit(.minutes(5)))
struct StateCrashTests {
  static let moments = ["stateLocked", "stateWritten", "stateUnlocked"].flatMap { point in
    ["\(point).before-commit#2", "\(point).after-commit#2"]
  }

  @Test(
    "Killed at a lock, a write or an unlock, a server loses no version and no lock, and does what it did once",
    arguments: moments)
  func killed(_ moment: String) async throws {
    let server = try ServerUnderTest()
    let runner = try await server.token("runner", "--workspace", "shop")
    try server.restart(variables: ["TAGOUT_CRASH_AT": moment])
    let writer = StateWriter(server: server, workspace: "shop", token: runner)
    #expect(try await writer.write(1, ["a": "1"]).status == 200)
    // The answer of the second round is lost with the server.
    _ = try? await writer.write(2, ["a": "2"])
    #expect(server.wait() == 128 + SIGKILL)
    try server.restart()
    let versions = try await server.versions(of: "shop")
    let isWritten = moment.hasPrefix("stateWritten.after") || moment.hasPrefix("stateUnlocked")
    #expect(versions.map(\.serial) == (isWritten ? [2, 1] : [1]))
    let lock = try await server.store().read { try $0.stateLock(of: "shop") }
    let isLocked = moment != "stateLocked.before-commit#2" && moment != "stateUnlocked.after-commit#2"
    #expect((lock != nil) == isLocked)
    #expect(lock.map { $0.request.id == "lock-2" } ?? true)
    // Terraform's own retry: the same requests again give the same end.
    #expect(try await writer.write(2, ["a": "2"]).status == 200)
    #expect(try await server.versions(of: "shop").map(\.serial) == [2, 1])
    #expect(try await server.records("state.written") == 2)
    let verified = try await server.send("GET", "/api/v1/workspaces/shop/state/verification", token: runner)
    #expect(verified.object["intact"] == true)
  }

  @Test("Every commit of the state backend is a named point: killed at the others, nothing half done is left")
  func others() async throws {
    let server = try ServerUnderTest()
    let runner = try await server.token("runner", "--workspace", "shop")
    let person = try await server.token("operator", "--workspace", "shop")
    let agent = try await server.token("agent", "--workspace", "shop")
    try await server.set("shop", .development)
    let writer = StateWriter(server: server, workspace: "shop", token: runner)
    for serial in 1...2 { #expect(try await writer.write(Int64(serial), ["a": "\(serial)"]).status == 200) }
    let acts: [(point: String, act: (ServerUnderTest) async throws -> HTTPAnswer, after: Int)] = [
      ("stateRestored", { try await $0.restore(1, person) }, 1),
      ("stateAdopted", { try await $0.adopt(StateWriter.state(50, ["a": "9"]), person) }, 1),
    ]
    for (point, act, added) in acts {
      for moment in ["before-commit", "after-commit"] {
        let before = try await server.versions(of: "shop").count
        try server.restart(variables: ["TAGOUT_CRASH_AT": "\(point).\(moment)"])
        // The answer is lost with the server.
        _ = try? await act(server)
        #expect(server.wait() == 128 + SIGKILL)
        try server.restart()
        #expect(try await server.versions(of: "shop").count == before + (moment == "after-commit" ? added : 0))
      }
    }
    try await server.set("shop", .production)
    try server.restart(variables: ["TAGOUT_CRASH_AT": "stateReadRecorded.before-commit"])
    // The refusal cannot be recorded, so nothing is answered, and nothing is shown.
    #expect((try? await server.send("GET", "/state/shop", token: agent)) == nil)
    #expect(server.wait() == 128 + SIGKILL)
    try server.restart()
    try await server.set("shop", .development)
    #expect(try await server.send("LOCK", "/state/shop", token: runner, json: StateWriter.lock("x")).status == 200)
    for (moment, isFree) in [("before-commit", false), ("after-commit", true)] {
      try server.restart(variables: ["TAGOUT_CRASH_AT": "stateLockFreed.\(moment)"])
      let body: StructuredValue = .object(["lock": "x", "reason": "a test"])
      // The answer is lost with the server.
      _ = try? await server.send("POST", "/api/v1/workspaces/shop/state/lock/release", token: person, json: body)
      #expect(server.wait() == 128 + SIGKILL)
      try server.restart()
      #expect(try await server.store().read { try $0.stateLock(of: "shop") } == nil ? isFree : !isFree)
    }
  }
}

extension ServerUnderTest {
  fileprivate func restore(_ version: Int64, _ token: String) async throws -> HTTPAnswer {
    try await send(
      "POST", "/api/v1/workspaces/shop/state/restorations", token: token,
      json: .object(["reason": "a test", "version": .integer(version)]))
  }

  fileprivate func adopt(_ state: [UInt8], _ token: String) async throws -> HTTPAnswer {
    try await send("PUT", "/api/v1/workspaces/shop/state/adoption?reason=test", token: token, body: state)
  }
}
