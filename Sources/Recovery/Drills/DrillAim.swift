import Vocabulary

/// Where a drill goes to, and what must be there.
struct DrillAim: Sendable, Hashable {
  var order: RestoreOrder.Target
  /// The place in the log, where it is one.
  var position: String?
  /// The last beat of the source that lies before it.
  var expected: Heartbeat?
  var time: Instant?

  /// The newest backup that is whole before the aim.
  func choose(from backups: [TakenBackup]) -> TakenBackup? {
    if let time { return backups.last { $0.ended <= time } }
    guard let goal = position.flatMap(LogPosition.init) else { return backups.last }
    return backups.last { backup in
      guard let stop = (backup.log?.stopPosition).flatMap(LogPosition.init) else { return true }
      return stop <= goal
    }
  }

  /// The segment of the log that holds the aim; nil when the aim is no place in it.
  func segment(timeline segment: String, size: Int) -> String? {
    guard let goal = position.flatMap(LogPosition.init), let timeline = UInt32(segment.prefix(8), radix: 16) else {
      return nil
    }
    return goal.segment(timeline: timeline, size: size)
  }

  /// The same where the log ends before a segment: the last beat that is whole in it, else the backup's own end. What
  /// must be there stays.
  func falling(
    back heartbeats: [Heartbeat], after start: String, before segment: String, size: Int
  ) -> DrillAim {
    var aim = self
    let timeline = UInt32(segment.prefix(8), radix: 16) ?? 1
    let reached = heartbeats.last { beat in
      guard let committed = beat.committed.flatMap(LogPosition.init), let start = LogPosition(start) else {
        return false
      }
      return committed >= start && committed.segment(timeline: timeline, size: size) < segment
    }
    aim.position = reached?.committed
    aim.order = reached?.committed.map { .position($0) } ?? .backup
    return aim
  }
}
