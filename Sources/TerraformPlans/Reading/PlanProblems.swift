/// Collects problems, each once and at most a hundred: a damaged plan can have one in every change.
struct PlanProblems: Sendable {
  private static let most = 100

  private(set) var list: [PlanProblem] = []
  private var seen: Set<PlanProblem> = []

  mutating func add(_ problem: PlanProblem) {
    guard list.count < Self.most, seen.insert(problem).inserted else { return }
    list.append(problem)
  }

  /// Adds those that were found elsewhere in the same plan.
  mutating func add(_ others: PlanProblems) {
    for problem in others.list { add(problem) }
  }
}
