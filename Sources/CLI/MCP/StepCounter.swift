import Synchronization

/// Counts the steps of one call, which may be told from any task.
final class StepCounter: Sendable {
  private let count = Mutex(0)

  /// The number of the next step, from 1.
  func next() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }
}
