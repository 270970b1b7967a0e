import Foundation
import Glibc
import Host
import Service
import Synchronization
import Vocabulary

/// One proposal from its planning to its end, by runners that are killed once; the server's side is played by the test,
/// which never gives a plan out twice.
final class RunnerStory {
  enum End {
    case applied
    case nothing
    case unknown
  }

  private let runner: RunnerUnderTest
  private let options: [String]
  private let tree: [TreeEntry]
  private(set) var end: End?
  private(set) var wasKilled = false

  init(runner: RunnerUnderTest, options: [String]) {
    self.runner = runner
    self.options = options
    tree = RunnerUnderTest.tree(
      """
      resource "terraform_data" "shop" {
        provisioner "local-exec" { command = "echo applied >> \(runner.evidence)" }
      }
      """)
  }

  func run(crashingAt point: RunnerPoint) async throws {
    var planning = try runner.server.offerPlan(tree)
    var applying: Int64?
    // A run for the plan and one for the apply, one that is killed, one that settles; the rest is room.
    var isSettled = false
    for _ in 0..<8 where end == nil || !isSettled {
      let status = try await runner.once(
        options, variables: wasKilled ? [:] : ["TAGOUT_CRASH_AT": point.rawValue])
      wasKilled = wasKilled || status == 128 + SIGKILL
      isSettled = status == 0
      if end != nil { continue }
      if let applying {
        try judge(applying, mayBeLost: status == 0)
      } else if try await planned(planning) {
        applying = try runner.server.offerApply(of: planning, tree)
      } else if runner.server.memory.with({ $0.offers.isEmpty }), status == 0 {
        // Given back, or lost without a word: the server offers it again.
        planning = try runner.server.offerPlan(tree)
      }
    }
  }

  private func planned(_ planning: Int64) async throws -> Bool {
    let facts = runner.server.memory.with { $0.planned[planning] }
    return facts != nil && facts?["error"] == nil
  }

  /// The last report counts; a runner that is back and has said nothing has lost the lease, which the server sees by
  /// its time: before the question it is nothing, after it nobody knows.
  private func judge(_ applying: Int64, mayBeLost: Bool) throws {
    let (report, asked, isTaken) = runner.server.memory.with { memory in
      (memory.finished[applying]?.last, !memory.applying.isEmpty, memory.offers.isEmpty)
    }
    switch (report?["outcome"]?.text, report?["change"]?.text) {
    case ("applied", _): end = .applied
    case ("failed", "nothing"): end = .nothing
    case ("failed", _): end = .unknown
    case ("abandoned", _): end = asked ? .unknown : .nothing
    default: if mayBeLost, isTaken { end = asked ? .unknown : .nothing }
    }
  }
}

/// Processes that runs have left.
enum MarkedRuns {
  /// Those that work in the runner's folder.
  static func left(of runner: RunnerUnderTest) -> [String] {
    guard case .names(let names, isComplete: _) = HostFiles.names(in: "/proc", bound: 1_000_000) else { return [] }
    return names.filter { Int($0) != nil }.filter { process in
      guard case .contents(let bytes) = HostFiles.beginning(of: "/proc/\(process)/environ", count: 1 << 16) else {
        return false
      }
      let text = String(decoding: bytes, as: UTF8.self)
      return text.contains("TAGOUT_RUN=") && text.contains(runner.work)
    }
  }
}
