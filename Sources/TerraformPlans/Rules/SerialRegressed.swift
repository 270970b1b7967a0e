import Vocabulary

/// The plan was made against an older version of the known state.
enum SerialRegressed: PlanRule {
  static let code: FindingCode = "state.serial-regressed"
  static let summary = "the plan was made against an older version of the state"

  static let examples: [PlanExample] = [
    .match("an older serial", Plan.example().with(state: [], serial: 5), context: known(serial: 7)),
    .match(
      "an older serial than the last plan's", Plan.example().with(state: [], serial: 5),
      context: PlanContext(previous: Plan.example().with(state: [], serial: 6))),
    .pass("the same serial", Plan.example().with(state: [], serial: 7), context: known(serial: 7)),
    .pass("a newer serial", Plan.example().with(state: [], serial: 8), context: known(serial: 7)),
    .pass("another family", Plan.example().with(state: [], serial: 5, lineage: "b"), context: known(serial: 7)),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    guard StateIdentity(subject.plan.priorState, against: subject.reference) == .older,
      let serial = subject.plan.priorState?.serial, let newest = subject.reference?.serial
    else { return [] }
    return [
      finding(
        .critical,
        "this plan was made against serial \(serial) of the state, but serial \(newest) is known:"
          + " an old state lies over the current one",
        remedy: "bring the current state back before anything is planned")
    ]
  }

  private static func known(serial: Int64) -> PlanContext {
    PlanContext(knownState: State(serial: serial, lineage: "family"))
  }
}
