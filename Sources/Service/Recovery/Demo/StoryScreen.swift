import Host
import Recovery

/// Where a demonstration is watched: a line a step, with its seconds.
struct StoryScreen: Sendable {
  private let stream: StandardStreams.Stream

  init(_ stream: StandardStreams.Stream) {
    self.stream = stream
  }

  func line(_ text: String = "") {
    // What a closed output does not take is dropped: what was started has to be ended all the same.
    try? StandardStreams.write(Array((text + "\n").utf8), to: stream)
  }

  /// Does one step, and says at its end how long it took and what came of it.
  func step<Success: Sendable>(
    _ label: String, _ tell: (Success) -> String = { _ in "" }, _ work: () async throws -> Success
  ) async throws -> Success {
    let watch = Stopwatch()
    let result = try await work()
    let told = tell(result)
    line(
      "  \(DrillText.padded(label, 58))\(StepTeller.tenths(watch.seconds)) s" + (told.isEmpty ? "" : "\n    \(told)"))
    return result
  }
}
