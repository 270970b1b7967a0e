import Vocabulary

/// The plan was made against a state of another family.
enum ForeignLineage: PlanRule {
  static let code: FindingCode = "state.foreign-lineage"
  static let summary = "the plan was made against the state of something else"

  static let examples: [PlanExample] = [
    .match("another family", Plan.example().with(state: [], lineage: "stranger"), context: known),
    .pass("the same family", Plan.example().with(state: []), context: known),
    .pass("a new state without a family", Plan.example().with(state: [], serial: 0, lineage: ""), context: known),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    guard StateIdentity(subject.plan.priorState, against: subject.reference) == .foreign else { return [] }
    let lineage = ObjectName.shown(subject.plan.priorState?.lineage ?? "")
    let expected = ObjectName.shown(subject.reference?.lineage ?? "")
    return [
      finding(
        .critical,
        "this plan was made against a state of lineage \(lineage), but the known state's is \(expected):"
          + " it is the state of something else",
        remedy: "bring the right state back before anything is planned; after a migration, adopt the new lineage")
    ]
  }

  private static var known: PlanContext { PlanContext(knownState: State(serial: 7, lineage: "family")) }
}
