import Formats
import Foundation
import GRDB
import Service
import Testing
import Vocabulary

/// The ways a proposal ends otherwise than by an apply, with the server killed at the very commit.
@Suite(.enabled(if: SSHKeys.isInstalled)) struct EndingCrashTests {
  static let points = [
    CommitPoint.proposalRejected, .proposalCancelled, .proposalReconciled, .leaseLost, .erroredStateStored,
    .approvalRefused, .proposalReconsidered,
  ].flatMap { ["\($0.rawValue).before-commit", "\($0.rawValue).after-commit"] }

  @Test("Killed while it ends, it ends all the same when it is asked again", arguments: points)
  func killed(_ point: String) async throws {
    let pipeline = try await Pipeline(variables: ["TAGOUT_CRASH_AT": point])
    let id = try await pipeline.propose()
    try await pipeline.plan(try Pipeline.plan("small_update"))
    var deaths = 0
    var outcome = ""
    for _ in 0..<6 where outcome.isEmpty {
      do {
        outcome = try await end(id, by: point.split(separator: ".").first.map(String.init) ?? "", pipeline)
      } catch {
        deaths += 1
        try pipeline.server.restart()
      }
    }
    #expect(deaths == 1, "\(point) was never passed")
    #expect(!outcome.isEmpty, "\(point)")
    #expect(try await pipeline.state(of: id) == outcome, "\(point)")
    let kinds = try await pipeline.records()
    #expect(kinds.count { $0 == "run.begun" } <= 1)
    #expect(kinds.count { $0 == "run.lost" } <= 1)
  }

  /// Does what passes the point, and gives the state that the proposal is in then.
  private func end(_ id: String, by name: String, _ pipeline: Pipeline) async throws -> String {
    switch name {
    case "proposalRejected":
      return try await decide(id, "reject", "rejections", pipeline, as: "rejected")
    case "proposalCancelled":
      let answer = try await pipeline.server.send(
        "POST", "/api/v1/proposals/\(id)/cancellation", token: pipeline.agent, json: .object(["reason": "no"]))
      #expect(answer.object["state"] == "cancelled", "\(answer.text)")
      return "cancelled"
    case "approvalRefused":
      #expect(try await pipeline.approve(id, by: pipeline.ada).status == 403)
      return "held"
    case "proposalReconsidered": return try await freeze(id, pipeline)
    default: return try await lose(id, by: name, pipeline)
    }
  }

  /// A clock that was set back holds what was approved.
  private func freeze(_ id: String, _ pipeline: Pipeline) async throws -> String {
    if try await pipeline.state(of: id) == "held", try await !pipeline.records().contains("approval.given") {
      for member in [pipeline.grace, pipeline.edsger] { _ = try await pipeline.approve(id, by: member) }
    }
    try await sql("UPDATE clock_watch SET suspended = 1, wall = wall + 86400000", pipeline)
    _ = try await pipeline.lease("plan")
    return "held"
  }

  private func lose(_ id: String, by name: String, _ pipeline: Pipeline) async throws -> String {
    if try await pipeline.state(of: id) == "held" {
      for member in [pipeline.grace, pipeline.edsger] { _ = try await pipeline.approve(id, by: member) }
      _ = try await pipeline.begin()
    }
    let fencing =
      try await pipeline.server.send("GET", "/api/v1/proposals/\(id)", token: pipeline.reader)
      .object["lease"]?.whole ?? 2
    if name == "erroredStateStored" {
      let kept = try await pipeline.server.send(
        "PUT", "/api/v1/runner/leases/\(fencing)/errored-state", token: pipeline.runner, body: Array("{}".utf8))
      #expect(kept.status == 201, "\(kept.text)")
    }
    try await sql("UPDATE lease SET renewed = 0, renewed_monotonic = renewed_monotonic - 120000", pipeline)
    _ = try await pipeline.lease("plan")
    guard name == "proposalReconciled" else { return "unknown" }
    return try await decide(id, "applied", "reconciliation", pipeline, as: "applied")
  }

  /// Signs and brings a decision; one that was taken before the crash is not taken twice.
  private func decide(
    _ id: String, _ decision: String, _ address: String, _ pipeline: Pipeline, as state: String
  ) async throws -> String {
    let path = "/api/v1/proposals/\(id)"
    if try await pipeline.state(of: id) == state { return state }
    let text = try await pipeline.server.send(
      "GET", path + "/decision?decision=\(decision)&reason=looked", token: pipeline.reader)
    let signature = try await pipeline.keys.sign(
      Array((text.object["text"]?.text ?? "").utf8), key: pipeline.grace.key, namespace: "tagout-decision-v1")
    let answer = try await pipeline.server.send(
      "POST", "\(path)/\(address)", token: pipeline.reader,
      json: .object([
        "outcome": .string(decision), "person": "grace", "reason": "looked", "signature": .string(signature),
      ]))
    #expect(answer.object["state"] == .string(state), "\(answer.text)")
    return state
  }

  private func sql(_ statement: String, _ pipeline: Pipeline) async throws {
    let queue = try DatabaseQueue(path: pipeline.server.data + "/tagout.db")
    try await queue.write { try $0.execute(sql: statement) }
  }

  @Test("Killed while it first looks at the clocks, it starts again")
  func clock() async throws {
    for point in ["clockWatched.before-commit", "clockWatched.after-commit"] {
      let folder = try TestFolder()
      // It dies before its first line or right after it.
      let dying = try? ServerUnderTest(in: folder, variables: ["TAGOUT_CRASH_AT": point])
      #expect(dying?.wait() ?? 137 == 137, "\(point) was never passed")
      let server = try ServerUnderTest(in: folder)
      #expect(try await server.send("GET", "/ready").status == 200)
    }
  }
}
