import Host
import Synchronization

/// Where the demo is watched: lines as they come, and on a terminal one live line below them.
final class DemoScreen: Sendable {
  private let stream: StandardStreams.Stream
  private let isLive: Bool
  let ink: Ink
  private let narration: Mutex<Narration>
  /// What the live line says; nil when there is none.
  private let live = Mutex<String?>(nil)

  /// Colours and the live line only on a terminal; NO_COLOR takes the colours away.
  init(_ stream: StandardStreams.Stream) {
    let term = Caller.variable("TERM") ?? "dumb"
    self.stream = stream
    isLive = StandardStreams.isTerminal(stream) && term != "dumb"
    ink = Ink(isColoured: isLive && (Caller.variable("NO_COLOR") ?? "").isEmpty)
    narration = Mutex(Narration(ink))
  }

  /// Writes one line, above the live one.
  func line(_ text: String = "") {
    write((isLive ? "\r\u{1B}[2K" : "") + text + "\n")
  }

  /// Writes what the narration makes of it.
  func tell(_ lines: (inout Narration) -> [String]) {
    for text in narration.withLock({ lines(&$0) }) { line(text) }
  }

  /// Does one step of the work, and says at its end how long it took.
  func step<Success: Sendable>(
    _ label: String, _ work: @Sendable () async throws -> Success
  ) async throws -> Success {
    let start = ContinuousClock.now
    let result = try await waiting(for: label, work)
    line("  \(DemoText.padded(label, to: 60)) \(ink.dim(DemoText.seconds(start.duration(to: .now))))")
    return result
  }

  /// A step that counts up: a bar on a terminal, one line at its end elsewhere.
  func counting(
    _ label: String, to goal: Int,
    _ work: @Sendable (_ progress: @escaping @Sendable (Int) -> Void) async throws -> Void
  ) async throws {
    try await step("\(DemoText.grouped(goal)) \(label)") {
      try await work { done in
        self.live.withLock { live in
          if live != nil { live = "\(DemoText.bar(done, of: goal)) \(DemoText.grouped(done)) \(label)" }
        }
      }
    }
  }

  /// Shows a live line while the work is done.
  func waiting<Success: Sendable>(
    for label: String, _ work: @Sendable () async throws -> Success
  ) async throws -> Success {
    guard isLive else { return try await work() }
    live.withLock { $0 = label }
    defer {
      live.withLock { $0 = nil }
      write("\r\u{1B}[2K")
    }
    return try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { await self.turn() }
      let result = try await work()
      tasks.cancelAll()
      return result
    }
  }

  /// Draws the live line ten times a second until it is cancelled.
  private func turn() async {
    let start = ContinuousClock.now
    let width = (StandardStreams.terminalWidth(stream) ?? 80) - 1
    for frame in 0... {
      guard let label = live.withLock({ $0 }), !Task.isCancelled else { return }
      let time = DemoText.seconds(start.duration(to: .now))
      let text = DemoText.cut("  \(DemoText.spinner(frame)) \(label)", to: width - time.count - 1) + " \(time)"
      write("\r\u{1B}[2K" + text)
      // Cut short when the work is done; the next round sees it.
      try? await Task.sleep(for: .milliseconds(100))
    }
  }

  /// What a closed output does not take is dropped: what was started has to be ended in order all the same.
  private func write(_ text: String) {
    // Dropped, see above.
    try? StandardStreams.write(Array(text.utf8), to: stream)
  }
}
