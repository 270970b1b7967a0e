import Host

/// Seconds since it was made, by the clock that is never set.
package struct Stopwatch: Sendable {
  private let start = SystemClock.monotonicNanoseconds()

  package init() {}

  /// With three decimals.
  package var seconds: Double {
    Double((SystemClock.monotonicNanoseconds() - start) / 1_000_000) / 1000
  }

  /// Whole milliseconds.
  package var milliseconds: Int64 { Int64((SystemClock.monotonicNanoseconds() - start) / 1_000_000) }
}
