import Synchronization

/// Counts how often something was passed, from any thread.
final class PassCounter: Sendable {
  private let count = Mutex(0)

  /// The number of this pass, from 1.
  func next() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }
}
