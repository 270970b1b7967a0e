import Vocabulary

/// How much one action may have read for it: 1 MiB in all, saved plans apart, which have 8 MiB of their own.
struct FactBudget {
  private var left = 1_048_576
  private var leftForPlans = 4 * 8_388_608

  /// The fact, or `tooBig` when it would go over what is left.
  mutating func admit(_ fact: Fact, for query: FactQuery) -> Fact {
    let size = FactBudget.size(of: fact)
    if case .savedPlan = query {
      guard size <= leftForPlans * 8 else { return .tooBig }
      return fact
    }
    guard size <= left else { return .tooBig }
    left -= size
    return fact
  }

  private static func size(of fact: Fact) -> Int {
    switch fact {
    case .contents(let bytes): bytes.count
    case .names(let names, _): names.reduce(0) { $0 + $1.utf8.count }
    case .members(let members, _): members.reduce(0) { $0 + $1.bytes.count }
    case .missing, .unreadable, .tooBig, .status: 0
    }
  }
}
