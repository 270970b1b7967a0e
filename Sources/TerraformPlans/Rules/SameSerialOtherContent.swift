import Vocabulary

/// The plan's state has the serial and lineage of the known one, but other content: it was edited by hand.
enum SameSerialOtherContent: PlanRule {
  static let code: FindingCode = "state.same-serial-other-content"
  static let summary = "the state was edited without a new serial"

  static let examples: [PlanExample] = [
    .match("an object is cut out", Plan.example().with(state: []), context: known),
    .match("an id is changed", Plan.example().with(state: [.example("a_b.c", ["id": "2"])]), context: known),
    .match(
      "an object is put in",
      Plan.example().with(state: [.example("a_b.c", ["id": "1"]), .example("a_b.d")]), context: known),
    .pass("the same content", Plan.example().with(state: [.example("a_b.c", ["id": "1"])]), context: known),
    .pass(
      "a refresh changed it", Plan.example { $0.drift = [drift] }.with(state: [.example("a_b.c", ["id": "2"])]),
      context: known),
    .pass("a newer serial", Plan.example().with(state: [], serial: 8), context: known),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    guard let comparison = subject.comparison, comparison.identity == .same else { return [] }
    let differing = StateDifference.addresses(subject, known: comparison.known)
    guard let first = differing.first else { return [] }
    let more = differing.count > 1 ? " and \(differing.count - 1) more" : ""
    return [
      finding(
        .critical,
        "the state of this plan has the serial and lineage of the known one but not its content"
          + " (\(first)\(more)): it was changed without Terraform",
        at: first, remedy: "compare the two states and bring the right one back before anything is planned")
    ]
  }

  private static var known: PlanContext {
    PlanContext(knownState: State(serial: 7, lineage: "family", objects: [.example("a_b.c", ["id": "1"])]))
  }

  private static var drift: ResourceChange { .update("a_b.c", ["id": "1"], ["id": "2"]) }
}
