import RestorePoints

/// What lies in an archive of PostgreSQL's log, by the names of its files alone.
package struct ArchiveListing: Sendable, Hashable {
  /// Whole segments, 24 hexadecimal digits each, sorted.
  package var segments: [String]
  /// The text of each timeline's history file, by its name (`00000002.history`).
  package var histories: [String: String]
  package var segmentSize: SegmentSize

  package init(segments: [String], histories: [String: String], segmentSize: SegmentSize) {
    self.segments = segments
    self.histories = histories
    self.segmentSize = segmentSize
  }

  /// What lacks on the way from a backup's start to a place.
  package func contiguity(of log: TakenBackup.LogSpan, to end: LogSequence?) -> LogContiguity? {
    guard let start = LogSequence(log.startPosition),
      let first = LogSegment(name: log.startSegment, size: segmentSize)
    else { return nil }
    let read = histories.compactMap { TimelineHistory(name: $0.key, text: $0.value) }
    return LogContiguity(
      from: start, on: first.timeline, to: end,
      segments: segments.compactMap { LogSegment(name: $0, size: segmentSize) },
      histories: Dictionary(read.map { ($0.timeline, $0) }, uniquingKeysWith: { first, _ in first }), size: segmentSize)
  }
}
