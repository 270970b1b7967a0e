import RestorePoints
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
    guard let goal = position.flatMap({ LogSequence($0) }) else { return backups.last }
    return backups.last { backup in
      guard let stop = (backup.log?.stopPosition).flatMap({ LogSequence($0) }) else { return true }
      return stop <= goal
    }
  }

  /// The same where the log ends at a place: the last beat that is whole in it, else the backup's own end. What must be
  /// there stays.
  func falling(back heartbeats: [Heartbeat], after start: String, to reach: LogSequence) -> DrillAim {
    var aim = self
    let reached = heartbeats.last { beat in
      guard let committed = beat.committed.flatMap({ LogSequence($0) }), let start = LogSequence(start) else {
        return false
      }
      return committed >= start && committed < reach
    }
    aim.position = reached?.committed
    aim.order = reached?.committed.map { .position($0) } ?? .backup
    return aim
  }
}
