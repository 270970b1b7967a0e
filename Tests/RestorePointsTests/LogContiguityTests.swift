import RestorePoints
import TestSupport
import Testing

@Suite("Gaps in the log")
struct LogContiguityTests {
  private let size = SegmentSize.usual

  private func segment(_ number: UInt64, _ timeline: UInt32 = 1) -> LogSegment {
    LogSegment(timeline: timeline, number: number)
  }

  private func place(_ number: UInt64, _ offset: UInt64 = 0x28) -> LogSequence {
    LogSequence(bytes: number * size.bytes + offset)
  }

  private func name(_ number: UInt64, _ timeline: UInt32 = 1) -> String { segment(number, timeline).name(size) }

  /// The archive of a cluster whose `archive_command` led elsewhere for two minutes: 3C 3D 3E | 42 43.
  @Test("A command that led elsewhere for two minutes leaves a hole, and all before it is within reach")
  func elsewhere() {
    let there = (0x1F...0x3E).map { segment($0) } + (0x42...0x43).map { segment($0) }
    let found = LogContiguity(from: place(0x1F), on: 1, segments: there.shuffled(), histories: [:], size: size)
    #expect(found.gaps == [.segments(first: name(0x3F), last: name(0x41), count: 3)])
    #expect(found.reach == segment(0x3E).end(size))
    #expect(!found.isWhole)
    #expect(found.gaps.first?.description.contains("3 segments of the log are missing") == true)
  }

  @Test("What has not arrived yet is no hole") func late() {
    let found = LogContiguity(
      from: place(3), on: 1, to: place(9), segments: (3...6).map { segment($0) }, histories: [:], size: size)
    #expect(found.gaps == [.end(first: name(7), last: name(9), count: 3)])
    #expect(found.isWhole)
    #expect(found.reach == segment(6).end(size))
  }

  @Test("A place at the very beginning of a segment does not ask for that segment") func boundary() {
    let found = LogContiguity(
      from: place(3), on: 1, to: place(5, 0), segments: [segment(3), segment(4)], histories: [:], size: size)
    #expect(found.gaps.isEmpty)
  }

  @Test("After a switch the segment in which it happened comes from the new timeline") func switched() {
    let history = TimelineHistory(timeline: 2, ancestors: [.init(timeline: 1, end: place(5))])
    let old = (3...5).map { segment($0) }
    let whole = LogContiguity(
      from: place(3), on: 1, segments: old + [segment(5, 2), segment(6, 2)], histories: [2: history], size: size)
    #expect(whole.gaps.isEmpty)
    #expect(whole.reach == segment(6, 2).end(size))
    #expect(whole.reachTimeline == 2)
    let holed = LogContiguity(
      from: place(3), on: 1, segments: old + [segment(6, 2)], histories: [2: history], size: size)
    #expect(holed.gaps == [.segments(first: name(5, 2), last: name(5, 2), count: 1)])
    #expect(holed.reach == segment(4).end(size))
  }

  @Test("A timeline without its history, and one of another branch, lead nowhere") func branches() {
    let there = (3...6).map { segment($0) }
    let unknown = LogContiguity(from: place(3), on: 1, on: 7, segments: there, histories: [:], size: size)
    #expect(unknown.gaps == [.history(timeline: 7)])
    let history = TimelineHistory(timeline: 7, ancestors: [.init(timeline: 1, end: place(2))])
    let other = LogContiguity(from: place(3), on: 1, on: 7, segments: there, histories: [7: history], size: size)
    #expect(other.gaps == [.otherBranch(backup: 1, wanted: 7)])
    // What was left before the backup began is not where the newest log is.
    #expect(LogContiguity(from: place(3), on: 1, segments: there, histories: [7: history], size: size).gaps.isEmpty)
  }

  @Test("Random archives give the holes that counting segment by segment gives", arguments: 0..<300)
  func oracle(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let switches = Int.random(in: 0...3, using: &random)
    var ancestors: [TimelineHistory.Ancestor] = []
    var at = UInt64.random(in: 2...8, using: &random)
    for timeline in 0..<switches {
      ancestors.append(.init(timeline: UInt32(timeline + 1), end: place(at, .random(in: 0...99, using: &random))))
      at += .random(in: 0...5, using: &random)
    }
    let goal = UInt32(switches + 1)
    let last = at + .random(in: 1...6, using: &random)
    /// The newest timeline that has begun by then.
    func owner(_ number: UInt64) -> UInt32 {
      (ancestors.last { $0.end.bytes / size.bytes <= number }?.timeline ?? 0) + 1
    }
    var there: Set<LogSegment> = []
    for number in 0...last where Int.random(in: 0..<5, using: &random) > 0 {
      there.insert(segment(number, owner(number)))
    }
    for _ in 0..<6 {
      there.insert(segment(.random(in: 0...last, using: &random), .random(in: 1...goal, using: &random)))
    }
    let missing = (UInt64(1)...last).filter { !there.contains(segment($0, owner($0))) }
    let found = LogContiguity(
      from: place(1), on: 1, to: segment(last, goal).end(size), on: goal, segments: there.shuffled(using: &random),
      histories: [goal: TimelineHistory(timeline: goal, ancestors: ancestors)], size: size)
    let counted = found.gaps.reduce(UInt64(0)) { sum, gap in
      switch gap {
      case .segments(_, _, let count), .end(_, _, let count): sum + count
      case .history, .otherBranch: sum
      }
    }
    #expect(counted == UInt64(missing.count), "seed \(seed)")
    let reach = missing.first.map { $0 == 1 ? place(1) : segment($0 - 1).end(size) } ?? segment(last).end(size)
    #expect(found.reach == reach, "seed \(seed)")
    #expect(
      found.isWhole == missing.allSatisfy { number in (number...last).allSatisfy { missing.contains($0) } }, "\(seed)")
  }
}
