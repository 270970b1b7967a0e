/// Follows the numbers and hashes by which the records of a log hang together, line by line.
struct RecordChain {
  /// A line that claims the number of the last record.
  private struct Candidate {
    var leaf: TreeHash
    var line: Int
  }

  /// A line whose number is too high for its place: what it means shows in the next one.
  private struct Leap {
    var place: LedgerLine
    var leaf: TreeHash
    var line: Int
  }

  /// The number that the next record must have.
  private(set) var next = 0
  /// The lines that may be record `next - 1`; empty when it is not known.
  private var candidates: [Candidate] = []
  /// A record that the one after it does not vouch for; the one after that tells which of the two was changed.
  private var suspect: Int?
  private var leap: Leap?
  /// The last line was no record: it may stand in the place of one.
  private var isAfterMalformed = false
  /// The number of records under the head and the hash of the last of them.
  private let vouched: (size: Int, last: TreeHash)?

  /// Whether nothing is open that the next line would tell.
  var isSettled: Bool { suspect == nil && leap == nil && candidates.count <= 1 && !isAfterMalformed }

  /// With a head, its last record is known.
  init(head: LedgerHead?) {
    vouched = head.flatMap { head in head.last.map { (head.size, $0) } }
  }

  /// Takes the next line; nil when it is no record.
  mutating func take(_ place: LedgerLine?, leaf: TreeHash, line: Int, into problems: inout ProblemList) {
    guard let place else {
      settleLeap(before: nil, into: &problems)
      problems.add(.malformed(line: line))
      isAfterMalformed = true
      return
    }
    settleLeap(before: place, into: &problems)
    settleMalformed(before: place)
    if place.sequence == next {
      takeNext(place, leaf: leaf, line: line, into: &problems)
    } else if place.sequence > next {
      leap = Leap(place: place, leaf: leaf, line: line)
    } else if place.sequence == next - 1, candidates.count < 8 {
      candidates.append(Candidate(leaf: leaf, line: line))
    } else {
      problems.add(.inserted(line: line, number: place.sequence))
    }
  }

  /// Says what is still open at the end.
  mutating func finish(into problems: inout ProblemList) {
    settleLeap(before: nil, into: &problems)
    let last = vouched.flatMap { $0.size == next ? $0.last : nil }
    let isVouched = last == nil || candidates.contains { $0.leaf == last }
    if let suspect { problems.add(isVouched ? .changed(record: suspect) : .unvouched(record: suspect)) }
    reportOthers(than: last, into: &problems)
    // Without another problem the head may convict an earlier record, which `LedgerVerifier` finds out.
    if !isVouched, !problems.isEmpty { problems.add(.changed(record: next - 1)) }
  }

  private mutating func takeNext(_ place: LedgerLine, leaf: TreeHash, line: Int, into problems: inout ProblemList) {
    if let vouched, vouched.size == next, place.previous != vouched.last,
      candidates.contains(where: { $0.leaf == vouched.last })
    {
      problems.add(.inserted(line: line, number: next))
      return
    }
    if (place.previous == nil) != (next == 0) {
      problems.add(.changed(record: next))
    } else {
      follow(place.previous, into: &problems)
    }
    candidates = [Candidate(leaf: leaf, line: line)]
    next += 1
  }

  /// Compares what record `next` says of the one before with the lines that may be it.
  private mutating func follow(_ previous: TreeHash?, into problems: inout ProblemList) {
    guard !candidates.isEmpty else {
      suspect = nil
      return
    }
    let isVouched = candidates.contains { $0.leaf == previous }
    if let suspect { problems.add(isVouched ? .changed(record: suspect) : .unvouched(record: suspect)) }
    reportOthers(than: previous, into: &problems)
    suspect = isVouched ? nil : next - 1
  }

  /// Of several lines with one number all but the one with this hash were inserted; without it, all but the first.
  private func reportOthers(than leaf: TreeHash?, into problems: inout ProblemList) {
    let genuine = candidates.firstIndex { $0.leaf == leaf } ?? 0
    for (index, candidate) in candidates.enumerated() where index != genuine {
      problems.add(.inserted(line: candidate.line, number: next - 1))
    }
  }

  /// Says what a line with too high a number was, now that the one after it is known.
  private mutating func settleLeap(before following: LedgerLine?, into problems: inout ProblemList) {
    guard let leap else { return }
    self.leap = nil
    if let following, following.sequence == next {
      problems.add(.inserted(line: leap.line, number: leap.place.sequence))
    } else if let following, following.sequence == next + 1, following.sequence != leap.place.sequence + 1 {
      problems.add(.changed(record: next))
      restart(after: next, leap)
    } else if following == nil, let vouched, leap.place.sequence >= vouched.size {
      problems.add(.inserted(line: leap.line, number: leap.place.sequence))
    } else {
      problems.add(.removed(records: next..<leap.place.sequence))
      restart(after: leap.place.sequence, leap)
    }
  }

  private mutating func restart(after record: Int, _ leap: Leap) {
    next = record + 1
    candidates = [Candidate(leaf: leap.leaf, line: leap.line)]
    suspect = nil
  }

  /// A line that is no record stands in the place of record `next` when the one after that follows it.
  private mutating func settleMalformed(before following: LedgerLine) {
    guard isAfterMalformed else { return }
    isAfterMalformed = false
    guard following.sequence == next + 1 else { return }
    next += 1
    candidates = []
    suspect = nil
  }
}
