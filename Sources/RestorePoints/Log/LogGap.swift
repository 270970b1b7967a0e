/// Something that is missing between a backup's start and where its log should bring it.
package enum LogGap: Sendable, Hashable {
  /// Segments of a timeline, the first and the last of them, that are not in the archive although later ones are.
  case segments(first: String, last: String, count: UInt64)
  /// Nothing of the log has arrived after the last segment that is there, although it should have.
  case end(first: String, last: String, count: UInt64)
  /// The file that says where a timeline came from is not there, or cannot be read.
  case history(timeline: UInt32)
  /// The timeline that is wanted does not come from the backup's.
  case otherBranch(backup: UInt32, wanted: UInt32)

  /// Whether it makes everything behind it unreachable; an end that is only late does not.
  package var isHole: Bool {
    switch self {
    case .segments, .history, .otherBranch: true
    case .end: false
    }
  }
}

extension LogGap: CustomStringConvertible {
  /// One sentence without a full stop.
  package var description: String {
    switch self {
    case .segments(let first, let last, let count):
      count == 1
        ? "segment \(first) of the log is missing, and later ones are there"
        : "\(count) segments of the log are missing, \(first) to \(last), and later ones are there"
    case .end(let first, let last, let count):
      count == 1
        ? "segment \(first) of the log has not arrived"
        : "\(count) segments of the log, \(first) to \(last), have not arrived"
    case .history(let timeline): "the history of timeline \(timeline) is missing"
    case .otherBranch(let backup, let wanted): "timeline \(wanted) does not come from the backup's timeline \(backup)"
    }
  }
}
