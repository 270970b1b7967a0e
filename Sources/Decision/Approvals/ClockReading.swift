import Vocabulary

/// What both clocks of a machine said at one moment.
///
/// The wall clock can be set; the other only ever counts up, at the same pace, until the machine is started anew
/// (`CLOCK_BOOTTIME`). Which start it counts from is told by the boot's name (`/proc/sys/kernel/random/boot_id`).
package struct ClockReading: Sendable, Hashable {
  package var wall: Instant
  /// Milliseconds since the machine's start, its sleep included.
  package var monotonic: Int64
  /// Names the start that the monotonic clock counts from.
  package var boot: String
  /// As in `ClockWatch.era`: readings of two eras say nothing about the time between them.
  package var era: Int64

  package init(wall: Instant, monotonic: Int64, boot: String, era: Int64 = 0) {
    self.wall = wall
    self.monotonic = monotonic
    self.boot = boot
    self.era = era
  }

  /// The milliseconds since an earlier reading by the clock that says more: something is over once either clock says.
  package func longest(since earlier: ClockReading) -> Int64 {
    max(wall.milliseconds &- earlier.wall.milliseconds, counted(since: earlier))
  }

  /// The milliseconds since an earlier reading by the clock that says less: a wait is over once both clocks say.
  package func shortest(since earlier: ClockReading) -> Int64 {
    min(wall.milliseconds &- earlier.wall.milliseconds, counted(since: earlier))
  }

  /// What has passed at least by the clock that nobody can set: after a new start, the time since that.
  private func counted(since earlier: ClockReading) -> Int64 {
    boot == earlier.boot ? monotonic &- earlier.monotonic : monotonic
  }

  /// How far, in milliseconds, the wall clock was set back since an earlier reading; nil when it was not.
  ///
  /// It should have gone on as far as the monotonic clock at least.
  package func setBack(since earlier: ClockReading) -> Int64? {
    let expected = max(0, counted(since: earlier))
    let behind = earlier.wall.milliseconds &+ expected &- wall.milliseconds
    return behind > ClockReading.tolerance ? behind : nil
  }

  /// What the clocks may drift apart without anybody having set one, in milliseconds.
  package static let tolerance: Int64 = 5000
}
