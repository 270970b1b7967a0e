import Testing
import Vocabulary

@testable import CLI

@Suite("A line for a prompt says when the hook was last called")
struct WatchLineTests {
  private let now = Instant(milliseconds: 100_000_000)

  private func before(_ seconds: Int64) -> Instant { Instant(milliseconds: now.milliseconds - seconds * 1000) }

  @Test("It names each client, the newest first")
  func calls() {
    let line = WatchLine(calls: ["codex": before(7200), "claude-code": before(130)], running: [], now: now)
    #expect(line.text == "tagout: claude-code called 2 min ago, codex called 2 h ago")
    #expect(!line.isWarning)
    #expect(WatchLine(calls: [:], running: [], now: now).text == "tagout: no client has called the hook yet")
  }

  @Test("A client that runs and has not called since it was started is a warning")
  func silence() {
    let running = [(client: "claude-code", since: before(720))]
    let silent = WatchLine(calls: ["claude-code": before(9000)], running: running, now: now)
    #expect(silent.text == "tagout: ✗ claude-code runs for 12 min and has not called the hook; see tagout doctor")
    #expect(silent.isWarning)
    #expect(!WatchLine(calls: ["claude-code": before(700)], running: running, now: now).isWarning)
    #expect(!WatchLine(calls: [:], running: [(client: "codex", since: before(60))], now: now).isWarning)
  }

  @Test("Spans are told in the greatest unit that says enough")
  func spans() {
    let spans = [0, 89, 90, 5399, 5400, 172_799, 172_800].map { WatchLine.span(from: before($0), to: now) }
    #expect(spans == ["0 s", "89 s", "1 min", "89 min", "1 h", "47 h", "2 days"])
  }
}
