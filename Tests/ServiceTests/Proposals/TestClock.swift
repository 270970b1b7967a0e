import Service
import Synchronization
import Vocabulary

/// A clock that stands still until it is set.
final class TestClock: ServerClock {
  private let time: Mutex<(wall: Int64, monotonic: Int64)>

  init(_ wall: Int64 = 1_790_000_000_000) {
    time = Mutex((wall, 1_000_000))
  }

  func now() -> Instant { Instant(milliseconds: time.withLock { $0.wall }) }

  func monotonicMilliseconds() -> Int64 { time.withLock { $0.monotonic } }

  /// Time passes, for both.
  func advance(by milliseconds: Int64) {
    time.withLock { $0 = ($0.wall + milliseconds, $0.monotonic + milliseconds) }
  }

  /// Somebody sets the wall clock.
  func set(wallBy milliseconds: Int64) {
    time.withLock { $0.wall += milliseconds }
  }
}
