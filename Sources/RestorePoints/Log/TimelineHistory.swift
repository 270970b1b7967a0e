/// Which timelines a timeline of PostgreSQL's log came from, and where each of them was left.
package struct TimelineHistory: Sendable, Hashable {
  /// A timeline that was left.
  package struct Ancestor: Sendable, Hashable {
    package var timeline: UInt32
    /// Where the next one begins.
    package var end: LogSequence

    package init(timeline: UInt32, end: LogSequence) {
      self.timeline = timeline
      self.end = end
    }
  }

  /// More than these no cluster has had.
  private static let bound = 100_000

  package var timeline: UInt32
  /// The oldest first.
  package var ancestors: [Ancestor]

  package init(timeline: UInt32, ancestors: [Ancestor] = []) {
    self.timeline = timeline
    self.ancestors = ancestors
  }

  /// Reads a history file, e.g. `00000003.history`: a line for each ancestor with its timeline, the place where it was
  /// left, and why (`writeTimeLineHistory` in PostgreSQL's `timeline.c`). Nil for what is none, and where the places or
  /// the timelines do not ascend.
  package init?(name: String, text: String) {
    let digits = name.utf8.prefix(8)
    guard digits.count == 8, name.utf8.count == 8 || name.utf8.dropFirst(8).elementsEqual(".history".utf8),
      digits.allSatisfy({ LogSequence.hexadecimalDigit($0) != nil }),
      let timeline = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    self.init(timeline: timeline)
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(maxSplits: 2, whereSeparator: { $0 == "\t" || $0 == " " })
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      guard words.count >= 2, let parent = UInt32(first), let end = LogSequence(String(words[1])),
        (ancestors.last?.timeline ?? 0) < parent, parent < timeline,
        (ancestors.last?.end ?? LogSequence(bytes: 0)) <= end, ancestors.count < TimelineHistory.bound
      else { return nil }
      ancestors.append(Ancestor(timeline: parent, end: end))
    }
  }
}
