import Host
import Recovery
import Synchronization

/// Tells the steps of recovery's work on standard error: a line each, and on a terminal how far the bytes have come.
final class StepTeller: Sendable {
  private let isQuiet: Bool
  private let isLive = StandardStreams.isTerminal(.error)
  private let watch = Stopwatch()
  private let lastShown = Mutex<Int64>(0)

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
  }

  func tell(_ step: RecoveryStep) {
    guard !isQuiet else { return }
    switch step {
    case .begins(let name): if isLive { write("\r\u{1B}[2K  \(name)…") }
    case .ended(let name, let seconds): write((isLive ? "\r\u{1B}[2K" : "") + "  \(name): \(Self.tenths(seconds)) s\n")
    case .note(let text): write((isLive ? "\r\u{1B}[2K" : "") + "  \(text)\n")
    case .bytes(let done, let all): progress(done, all)
    }
  }

  /// The rate, and what remains at that rate; at most four times a second.
  private func progress(_ done: Int64, _ all: Int64) {
    let now = watch.milliseconds
    let isDue = lastShown.withLock { last in
      guard now - last >= 250 else { return false }
      last = now
      return true
    }
    guard isDue, isLive, done > 0, now > 0 else { return }
    let rate = Double(done) / Double(now) * 1000
    let rest = Int(Double(max(0, all - done)) / max(rate, 1))
    write("\r\u{1B}[2K  \(done / 1_048_576) of \(all / 1_048_576) MiB, \(Int(rate / 1_048_576)) MiB/s, \(rest) s to go")
  }

  static func tenths(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func write(_ text: String) {
    // Nobody may be reading; the work goes on.
    try? StandardStreams.write(Array(text.utf8), to: .error)
  }
}
