import AgentProtocols
import Host
import Vocabulary

/// One line for a prompt: when the hook was last called, or that it should have been.
struct WatchLine: Sendable, Hashable {
  /// A client that runs this long without a call is told of.
  static let patience: Int64 = 120_000

  var text: String
  var isWarning: Bool

  /// - Parameters:
  ///   - calls: the last call of each client.
  ///   - running: the programs of clients that run, by the client's name.
  init(calls: [String: Instant], running: [(client: String, since: Instant)], now: Instant) {
    let silent = running.filter { program in
      let last = calls[program.client]
      return now.milliseconds - program.since.milliseconds > WatchLine.patience
        && (last.map { $0 < program.since } ?? true)
    }
    if let worst = silent.min(by: { $0.since < $1.since }) {
      let since = WatchLine.span(from: worst.since, to: now)
      text = "tagout: ✗ \(worst.client) runs for \(since) and has not called the hook; see tagout doctor"
      isWarning = true
      return
    }
    let parts = calls.sorted { $0.value > $1.value }.map {
      "\($0.key) called \(WatchLine.span(from: $0.value, to: now)) ago"
    }
    text = "tagout: " + (parts.isEmpty ? "no client has called the hook yet" : parts.joined(separator: ", "))
    isWarning = false
  }

  /// What holds now, from the ledger's end and `/proc`.
  static func current(_ host: HostEnvironment) -> WatchLine {
    let now = SystemClock.now()
    let running = RunningProgram.all(named: ["claude", "codex"]).map { program in
      (client: program.name == "claude" ? ClaudeCode.name : program.name, since: program.started)
    }
    return WatchLine(calls: LastCalls.find(in: LedgerStore(for: host), now: now), running: running, now: now)
  }

  /// `40 s`, `2 min`, `3 h`, `5 days`.
  static func span(from start: Instant, to end: Instant) -> String {
    let seconds = max(0, end.milliseconds - start.milliseconds) / 1000
    switch seconds {
    case ..<90: return "\(seconds) s"
    case ..<5400: return "\(seconds / 60) min"
    case ..<172_800: return "\(seconds / 3600) h"
    default: return "\(seconds / 86_400) days"
    }
  }
}
