import Formats
import Foundation
import GRDB
import Ledger
import Service
import TestSupport
import Testing
import Vocabulary

/// The server is killed before and after each of its commits on the way from a configuration to an apply, and started
/// again: nothing is applied that two people have not approved, nothing twice, no record is lost, nothing is stuck.
@Suite(.enabled(if: SSHKeys.isInstalled)) struct CrashTests {
  static let points =
    [
      CommitPoint.treeStored, .proposalMade, .planLeased, .planStored, .proposalPlanned, .approvalGiven, .applyLeased,
      .applyBegun, .logWritten, .leaseRenewed, .runFinished,
    ].flatMap { ["\($0.rawValue).before-commit", "\($0.rawValue).after-commit"] } + [
      "approvalGiven.before-commit#2", "approvalGiven.after-commit#2", "sealedBlob.before-write",
      "sealedBlob.after-write", "sealedBlob.before-write#2", "sealedBlob.after-write#2",
    ]

  @Test("Killed at each commit, it goes on where it was, or names a way out", arguments: points)
  func killed(_ point: String) async throws {
    let pipeline = try await Pipeline(variables: ["TAGOUT_CRASH_AT": point])
    var drive = CrashDrive(pipeline)
    try await drive.run()
    #expect(drive.crashes == 1, "\(point) was never passed")
    #expect(drive.applies <= 1, "\(point): applied \(drive.applies) times")
    let kinds = try await pipeline.records()
    #expect(kinds.count { $0 == "run.begun" } <= 1, "\(point)")
    #expect(kinds.count { $0 == "run.begun" } >= drive.applies, "\(point): an apply without a record")
    if drive.applies > 0 { #expect(kinds.count { $0 == "approval.given" } == 2, "\(point): \(kinds)") }
    let state = try await pipeline.state(of: drive.id)
    #expect(["applied", "failed"].contains(state), "\(point): stuck as \(state)")
    // A second one goes through: the workspace is free, whatever happened to the first.
    #expect(try await drive.second() == "applied", "\(point)")
    try await drive.verifyLedger()
  }
}

/// A client, two people and a runner who all try again when the server dies under them.
struct CrashDrive {
  let pipeline: Pipeline
  private(set) var id = ""
  /// How often the server died.
  private(set) var crashes = 0
  /// How often the runner was told to begin: each time it would change things.
  private(set) var applies = 0

  init(_ pipeline: Pipeline) {
    self.pipeline = pipeline
  }

  /// Drives one proposal to its end, in a bounded number of steps.
  mutating func run() async throws {
    for _ in 0..<60 {
      do {
        if try await step() { return }
      } catch is HTTPFailure {
        throw CancellationError()
      } catch {
        try restart()
      }
    }
  }

  struct HTTPFailure: Error {}

  /// One step by where the proposal stands; gives whether it is over.
  private mutating func step() async throws -> Bool {
    if id.isEmpty {
      let known = try await pipeline.server.send("GET", "/api/v1/proposals", token: pipeline.reader)
      if let name = known.object["proposals"]?.elements?.first?["id"]?.text {
        id = name
      } else {
        id = try await pipeline.propose()
      }
    }
    switch try await pipeline.state(of: id) {
    case "proposed": try await pipeline.plan(try Pipeline.plan("small_update"))
    case "held":
      for member in [pipeline.grace, pipeline.edsger] { _ = try await pipeline.approve(id, by: member) }
    case "approved": try await apply()
    // Whoever had the lease does not know of it: it falls silent, and the lease runs out.
    case "planning", "applying": try await silence()
    case "unknown": try await reconcile()
    default: return true
    }
    return false
  }

  private mutating func apply() async throws {
    let (fencing, answer) = try await pipeline.begin()
    guard answer.status == 200 else { return }
    applies += 1
    let place = "/api/v1/runner/leases/\(fencing)"
    for _ in 0..<2 {
      do {
        _ = try await pipeline.server.send(
          "POST", place + "/log", token: pipeline.runner, json: .object(["lines": ["changing"]]))
        _ = try await pipeline.server.send("POST", place + "/renewal", token: pipeline.runner, json: .object([:]))
        _ = try await pipeline.finish(fencing)
        return
      } catch {
        try restart()
      }
    }
  }

  private func silence() async throws {
    let queue = try DatabaseQueue(path: pipeline.server.data + "/tagout.db")
    try await queue.write { database in
      try database.execute(sql: "UPDATE lease SET renewed = 0, renewed_monotonic = renewed_monotonic - 120000")
    }
    _ = try await pipeline.lease("plan")
  }

  private func reconcile() async throws {
    let path = "/api/v1/proposals/\(id)"
    let text = try await pipeline.server.send(
      "GET", path + "/decision?decision=applied&reason=looked", token: pipeline.reader)
    let signature = try await pipeline.keys.sign(
      Array((text.object["text"]?.text ?? "").utf8), key: pipeline.grace.key, namespace: "tagout-decision-v1")
    _ = try await pipeline.server.send(
      "POST", path + "/reconciliation", token: pipeline.reader,
      json: .object(["outcome": "applied", "person": "grace", "reason": "looked", "signature": .string(signature)]))
  }

  private mutating func restart() throws {
    crashes += 1
    try pipeline.server.restart()
  }

  /// Another proposal, all the way.
  func second() async throws -> String {
    let other = try await pipeline.approved()
    let (fencing, answer) = try await pipeline.begin()
    #expect(answer.status == 200, "\(answer.text)")
    _ = try await pipeline.finish(fencing)
    return try await pipeline.state(of: other)
  }

  /// Every line hangs on the one before, and the head is the last one's.
  func verifyLedger() async throws {
    let core = try await ServerCore.open(pipeline.server.data)
    let (lines, head) = try await core.store.read { (try $0.ledgerLines(from: 0, limit: 10_000), try $0.ledgerHead()) }
    var counted = LedgerHead()
    for line in lines { line.withUnsafeBytes { counted.append($0) } }
    #expect(try counted.file() == (try head.file()))
    #expect(lines.count == head.size)
  }
}
