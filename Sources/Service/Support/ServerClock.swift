import Host
import Vocabulary

/// The clocks that the server goes by.
package protocol ServerClock: Sendable {
  /// The time of day, which may be set back.
  func now() -> Instant
  /// Milliseconds since some moment of this boot; never goes back.
  func monotonicMilliseconds() -> Int64
}

/// The machine's own clocks.
package struct MachineClock: ServerClock {
  package init() {}

  package func now() -> Instant { SystemClock.now() }

  package func monotonicMilliseconds() -> Int64 { Int64(SystemClock.monotonicNanoseconds() / 1_000_000) }
}
