import Vocabulary

/// Notices that the wall clock was set back, and until when approvals are suspended for it.
///
/// It keeps the latest reading that was good. It is stored, so that a clock set back while the server was down is
/// noticed too.
package struct ClockWatch: Sendable, Hashable {
  /// What a reading tells.
  package enum Action: Sendable, Hashable {
    /// Both clocks go on as they should.
    case steady
    /// The wall clock was set back by so many milliseconds just now: approvals are suspended, and that is recorded.
    case suspend(by: Int64)
    /// It is still behind by so many milliseconds.
    case stillSuspended(by: Int64)
    /// It is right again: approvals count again, and that is recorded.
    case resume
  }

  /// The latest reading before the clock was set back; the latest of all while it is steady.
  package private(set) var latest: ClockReading?
  /// Whether approvals are suspended.
  package private(set) var isSuspended: Bool
  /// Counts the times after which nobody can tell how old an approval is. Each reading is given it; what was approved in
  /// another era has to be approved anew.
  package private(set) var era: Int64

  package init(latest: ClockReading? = nil, isSuspended: Bool = false, era: Int64 = 0) {
    self.latest = latest
    self.isSuspended = isSuspended
    self.era = era
  }

  /// Takes what the clocks say now.
  package mutating func read(_ now: ClockReading) -> Action {
    if let latest, let behind = now.setBack(since: latest) {
      defer { isSuspended = true }
      return isSuspended ? .stillSuspended(by: behind) : .suspend(by: behind)
    }
    let wasSuspended = isSuspended
    // Once the machine was started anew no clock tells how much time has passed in truth.
    if wasSuspended, latest?.boot != now.boot { era += 1 }
    isSuspended = false
    latest = now
    return wasSuspended ? .resume : .steady
  }

  /// A person says that the wall clock is right as it is now, and that is recorded. It is the way out when the clock had
  /// been wrong before it was set back: it would be behind for ever.
  package mutating func accept(_ now: ClockReading) -> Action {
    guard isSuspended else { return .steady }
    isSuspended = false
    era += 1
    latest = now
    return .resume
  }
}
