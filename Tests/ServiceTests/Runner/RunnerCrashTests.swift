import Formats
import Host
import Service
import TestSupport
import Testing
import Vocabulary

/// A runner that is killed at each of its points and started again.
@Suite struct RunnerCrashTests {
  @Test(
    "Killed at any point, it never applies twice, and says what is known of the end", arguments: RunnerPoint.allCases)
  func killed(at point: RunnerPoint) async throws {
    let runner = try await RunnerUnderTest()
    let story = RunnerStory(
      runner: runner,
      options: ["--terraform", try runner.standIn(apply: "echo applied >>\(runner.evidence)"), "--grace", "1"])
    try await story.run(crashingAt: point)
    try check(runner, story, point)
  }

  @Test(
    "The same holds with the real Terraform", .enabled(if: RunnerUnderTest.hasTerraform),
    arguments: [RunnerPoint.planAfterExec, .applyAtGate, .startedAfterSync, .applyStarted, .endedBeforeSync])
  func killedForReal(at point: RunnerPoint) async throws {
    let runner = try await RunnerUnderTest()
    let story = RunnerStory(runner: runner, options: ["--grace", "20"])
    try await story.run(crashingAt: point)
    try check(runner, story, point)
  }

  private func check(_ runner: RunnerUnderTest, _ story: RunnerStory, _ point: RunnerPoint) throws {
    let count = runner.lines().count
    switch story.end {
    case .applied: #expect(count == 1)
    case .nothing: #expect(count == 0)
    case .unknown: #expect(count <= 1)
    case nil: Issue.record("it has no end at \(point.rawValue): \(runner.words)")
    }
    #expect(runner.server.memory.with { $0.applying.count } <= 1)
    #expect(HostFiles.names(in: runner.work + "/runs", bound: 10) == .names([], isComplete: true))
    #expect(MarkedRuns.left(of: runner) == [], "processes are left")
    // The points of what these stories do not do are tried by the tests of those things.
    let others: Set<RunnerPoint> = [
      .identityBeforeExec, .identityAfterExec, .erroredStateBefore, .erroredStateAfter,
    ]
    #expect(story.wasKilled != others.contains(point), "\(point.rawValue) was never passed")
  }
}
