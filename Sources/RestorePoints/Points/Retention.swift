import Vocabulary

/// Whether locks outlast the need: a restore point is lost with the first object that it leans on, and those of its older
/// parents and of its log are locked least long.
package enum Retention {
  /// What is to be done so that the locks outlast the need.
  package enum Remedy: Sendable, Hashable {
    /// All of them last.
    case nothing
    /// So many objects need a later day, or a new full backup that leans on none of them.
    case renew(objects: Int, first: String)
    /// No lock can be made later where there is none: the store itself must lock.
    case lockStore
  }

  /// The weakest lock of all objects; none at all when there are none.
  package static func weakest(of objects: [StoredObject]) -> PointLock {
    objects.map(\.lock).min { left, right in
      (left.rank, left.until?.milliseconds ?? .max) < (right.rank, right.until?.milliseconds ?? .max)
    } ?? .none
  }

  /// What is to be done so that every object is locked until an instant.
  package static func remedy(for objects: [StoredObject], until needed: Instant) -> Remedy {
    if objects.contains(where: { $0.lock.mode == .none || $0.lock.mode == .governance }) || objects.isEmpty {
      return .lockStore
    }
    let short = objects.filter { $0.lock.objection(until: needed) != nil }.sorted { $0.name < $1.name }
    return short.first.map { .renew(objects: short.count, first: $0.name) } ?? .nothing
  }

  /// The shortest lock, in seconds, that a store may give by default so that every point is kept as long as it is needed:
  /// a point made last in a chain leans on the chain's first object, which by then has lost the chain's length.
  ///
  /// - Parameters:
  ///   - need: how long a restore point must be there.
  ///   - fullInterval: the time from one full backup to the next.
  ///   - logWindow: how much of the log is kept beyond the newest backup.
  package static func shortestLock(need: Int64, fullInterval: Int64, logWindow: Int64) -> Int64 {
    [need, fullInterval, logWindow].reduce(0) { sum, part in
      let (more, isTooMuch) = sum.addingReportingOverflow(max(0, part))
      return isTooMuch ? .max : more
    }
  }
}

extension PointLock {
  /// The weaker, the smaller.
  fileprivate var rank: Int {
    switch mode {
    case .none: 0
    case .governance: 1
    case .appendOnly: 2
    case .compliance: 3
    }
  }
}
