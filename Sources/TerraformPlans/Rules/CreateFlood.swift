import Vocabulary

/// The state is empty or much smaller than the known one, and the plan makes again what is missing from it.
enum CreateFlood: PlanRule {
  static let code: FindingCode = "plan.create-flood"
  static let summary = "the state lost most of what it knew, and the plan makes it all again"

  static let examples: [PlanExample] = [
    .match("everything again", .example(.create("aws_vpc.a"), .create("aws_subnet.a")), context: known),
    .pass("one thing more", Plan.example(.create("aws_vpc.b")).with(state: objects), context: known),
    .pass("everything for the first time", .example(.create("aws_vpc.a"))),
    .pass("an empty state and something else", .example(.create("aws_vpc.b")), context: known),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    guard let comparison = subject.comparison, comparison.isMuchSmaller else { return [] }
    let missing = Set(comparison.missing.map(\.address))
    let again = subject.creations.map { subject.plan.changes[$0] }.filter { missing.contains($0.address) }
    guard let first = again.min(by: { $0.address < $1.address }), comparison.priorCount == 0 || again.count >= 3 else {
      return []
    }
    return [
      finding(
        .critical,
        "the state of this plan has \(comparison.priorCount) objects where the known state has"
          + " \(comparison.known.count), and the plan makes \(again.count) of them again", at: first.address,
        remedy: "bring the right state back: what the plan would make is there already")
    ]
  }

  private static let objects: [StateObject] = [.example("aws_vpc.a"), .example("aws_subnet.a")]
  private static var known: PlanContext {
    PlanContext(knownState: State(serial: 7, lineage: "family", objects: objects))
  }
}
