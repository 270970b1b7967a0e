/// Whether an archive of PostgreSQL's log brings a backup to where it should: every segment from the backup's start on,
/// over all timelines on the way.
///
/// It is told from the names of the files alone. That the engines' own checks do not: `pgbackrest verify` and `info` call
/// an archive whole that has a hole behind its last backup.
package struct LogContiguity: Sendable, Hashable {
  /// What is missing, in the order of the log; empty when all is there.
  package private(set) var gaps: [LogGap] = []
  /// How far the log goes on without a hole: all before this place can be restored to. The backup's own start when its
  /// first segment is missing.
  package private(set) var reach: LogSequence
  /// The timeline on which that place lies.
  package private(set) var reachTimeline: UInt32

  /// A timeline and the numbers of the segments that must come from it.
  private struct Stretch {
    var timeline: UInt32
    var first: UInt64
    /// Nil where nothing says how far it should go.
    var last: UInt64?
  }

  /// - Parameters:
  ///   - start: where the backup begins.
  ///   - timeline: the timeline on which it begins.
  ///   - wanted: the timeline to be restored to; nil: the newest whose history comes from the backup's.
  ///   - end: the place that must be reached; nil: what is there is all that is asked for.
  ///   - segments: all that the archive holds, in any order.
  ///   - histories: the history files, by timeline.
  package init(
    from start: LogSequence, on timeline: UInt32, to end: LogSequence? = nil, on wanted: UInt32? = nil,
    segments: some Sequence<LogSegment>, histories: [UInt32: TimelineHistory], size: SegmentSize
  ) {
    reach = start
    reachTimeline = timeline
    let goal = wanted ?? LogContiguity.newest(from: timeline, start, among: histories)
    let stretches: [Stretch]
    switch LogContiguity.way(from: start, on: timeline, to: end, on: goal, histories, size) {
    case .success(let found): stretches = found
    case .failure(let missing):
      gaps = [missing.gap]
      stretches = [Stretch(timeline: timeline, first: start.bytes / size.bytes, last: nil)]
    }
    var numbers: [UInt32: [UInt64]] = [:]
    for segment in segments { numbers[segment.timeline, default: []].append(segment.number) }
    walk(stretches, numbers.mapValues { Set($0).sorted() }, end, size)
  }

  /// Whether nothing is missing on the way.
  package var isWhole: Bool { !gaps.contains(where: \.isHole) }

  private mutating func walk(
    _ stretches: [Stretch], _ numbers: [UInt32: [UInt64]], _ end: LogSequence?, _ size: SegmentSize
  ) {
    var isBroken = false
    for (index, stretch) in stretches.enumerated() {
      let isLast = index == stretches.count - 1
      let there = (numbers[stretch.timeline] ?? []).filter { $0 >= stretch.first && $0 <= stretch.last ?? .max }
      var next = stretch.first
      for number in there {
        if number > next {
          isBroken = true
          gaps.append(hole(stretch.timeline, next, number - 1, size))
        }
        next = number + 1
        if !isBroken { advance(to: number, stretch.timeline, size) }
      }
      guard let last = stretch.last, next <= last else { continue }
      let isTail = isLast && !isBroken
      isBroken = true
      gaps.append(isTail ? tail(stretch.timeline, next, last, size) : hole(stretch.timeline, next, last, size))
    }
  }

  private mutating func advance(to number: UInt64, _ timeline: UInt32, _ size: SegmentSize) {
    reach = LogSegment(timeline: timeline, number: number).end(size)
    reachTimeline = timeline
  }

  private func hole(_ timeline: UInt32, _ first: UInt64, _ last: UInt64, _ size: SegmentSize) -> LogGap {
    .segments(
      first: LogSegment(timeline: timeline, number: first).name(size),
      last: LogSegment(timeline: timeline, number: last).name(size), count: last - first + 1)
  }

  private func tail(_ timeline: UInt32, _ first: UInt64, _ last: UInt64, _ size: SegmentSize) -> LogGap {
    .end(
      first: LogSegment(timeline: timeline, number: first).name(size),
      last: LogSegment(timeline: timeline, number: last).name(size), count: last - first + 1)
  }

  /// Why there is no way.
  private struct NoWay: Error {
    var gap: LogGap
  }

  /// The stretches from the backup to the goal. A segment in which one timeline leaves another is read from the newer
  /// one, which begins with a copy of it (`XLogFileReadAnyTLI` in PostgreSQL's `xlogrecovery.c`).
  private static func way(
    from start: LogSequence, on timeline: UInt32, to end: LogSequence?, on goal: UInt32,
    _ histories: [UInt32: TimelineHistory], _ size: SegmentSize
  ) -> Result<[Stretch], NoWay> {
    let last = end.map { $0.bytes == 0 ? 0 : ($0.bytes - 1) / size.bytes }
    let first = start.bytes / size.bytes
    guard goal != timeline else { return .success([Stretch(timeline: timeline, first: first, last: last)]) }
    guard let history = histories[goal] else { return .failure(NoWay(gap: .history(timeline: goal))) }
    guard let from = history.ancestors.firstIndex(where: { $0.timeline == timeline }),
      history.ancestors[from].end >= start
    else { return .failure(NoWay(gap: .otherBranch(backup: timeline, wanted: goal))) }
    var stretches: [Stretch] = []
    var begin = first
    for ancestor in history.ancestors[from...] {
      let switched = ancestor.end.bytes / size.bytes
      if switched > begin { stretches.append(Stretch(timeline: ancestor.timeline, first: begin, last: switched - 1)) }
      begin = max(begin, switched)
    }
    stretches.append(Stretch(timeline: goal, first: begin, last: last))
    return .success(stretches)
  }

  /// The newest timeline that comes from the backup's, after the backup began.
  private static func newest(
    from timeline: UInt32, _ start: LogSequence, among histories: [UInt32: TimelineHistory]
  ) -> UInt32 {
    histories.values.filter { history in
      history.ancestors.contains { $0.timeline == timeline && $0.end >= start }
    }.map(\.timeline).max() ?? timeline
  }
}
