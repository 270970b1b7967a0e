import Vocabulary

/// No earlier version of the plan's state is known, so nothing can be said about its age.
enum NeverSeen: PlanRule {
  static let code: FindingCode = "state.never-seen"
  static let summary = "no earlier version of this state is known"

  static let examples: [PlanExample] = [
    .match("a state without a known one", Plan.example().with(state: [])),
    .pass("a known state", Plan.example().with(state: []), context: PlanContext(knownState: State())),
    .pass("a plan without a state", .example()),
    .pass("a new state", Plan.example().with(state: [], serial: 0, lineage: "")),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    guard subject.reference == nil, let lineage = subject.plan.priorState?.lineage, !lineage.isEmpty else { return [] }
    return [
      finding(
        .information,
        "no earlier version of this state is known here, so it cannot be told whether it is the right one",
        remedy: "give the state last known good with --state")
    ]
  }
}
