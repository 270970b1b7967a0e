/// Problems as they are found: each once, the first of them listed, the rest counted.
struct ProblemList {
  private var problems: [LedgerProblem] = []
  /// How many were not listed.
  private(set) var omitted = 0

  var isEmpty: Bool { problems.isEmpty }

  mutating func add(_ problem: LedgerProblem) {
    if problems.contains(problem) { return }
    if problems.count < LedgerReport.bound { problems.append(problem) } else { omitted += 1 }
  }

  /// The problems; a record that is missing at its place and stands at another was moved.
  var listed: [LedgerProblem] {
    var result = problems
    for case .inserted(let line, let number) in problems {
      guard let gap = result.firstIndex(where: { $0.gap?.contains(number) ?? false }),
        let insertion = result.firstIndex(of: .inserted(line: line, number: number))
      else { continue }
      result[insertion] = .moved(record: number, line: line)
      result.replaceSubrange(gap...gap, with: result[gap].without(number))
    }
    return result
  }
}

extension LedgerProblem {
  /// The records that are not there.
  fileprivate var gap: Range<Int>? {
    switch self {
    case .removed(let records): records
    case .shorter(let records, let head): records..<head
    case .changed, .unvouched, .rewritten, .inserted, .moved, .malformed, .headless, .behindCheckpoint,
      .otherThanCheckpoint:
      nil
    }
  }

  /// What is left of a gap when one of its records was found elsewhere.
  fileprivate func without(_ record: Int) -> [LedgerProblem] {
    guard let gap else { return [self] }
    let before = gap.lowerBound..<record
    let after = record + 1..<gap.upperBound
    let isTail = if case .shorter = self { true } else { false }
    return (before.isEmpty ? [] : [.removed(records: before)])
      + (after.isEmpty
        ? [] : [isTail ? .shorter(records: after.lowerBound, head: gap.upperBound) : .removed(records: after)])
  }
}
