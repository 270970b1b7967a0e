import Vocabulary

/// The plan's state has the serial that was seen last, but holds other objects.
enum RememberedContent: PlanRule {
  static let code = SameSerialOtherContent.code
  static let summary = "the state holds other objects than when its serial was seen in use"

  static let examples: [PlanExample] = [
    .match("an object is cut out", Plan.example().with(state: []), context: seen),
    .match("an id is changed", Plan.example().with(state: [.example("a_b.c", ["id": "2"])]), context: seen),
    .pass("the same objects", Plan.example().with(state: [.example("a_b.c", ["id": "1"])]), context: seen),
    .pass("a newer serial", Plan.example().with(state: [], serial: 8), context: seen),
    .pass("another family", Plan.example().with(state: [], lineage: "stranger"), context: seen),
    .pass(
      "a refresh found it gone",
      Plan.example { $0.drift = [.delete("a_b.c", ["id": "1"])] }.with(state: []), context: seen),
    .pass(
      "it moves",
      Plan.example {
        var change = ResourceChange.example("a_b.d", .noOp)
        change.previousAddress = "a_b.c"
        $0.changes = [change]
      }.with(state: [.example("a_b.d", ["id": "1"])]), context: seen),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    guard subject.context.knownState == nil, let last = subject.context.chain?.last,
      let now = SeenState(subject.plan, key: last.key), now.serial == last.serial, now.lineage == last.lineage,
      now.digest != last.digest
    else { return [] }
    return [
      finding(
        .critical,
        "the state of this plan has serial \(now.serial), which was seen in use with other objects"
          + " (\(last.count) then, \(now.count) now): it was changed without Terraform",
        remedy: "bring the state back that was in use before anything is planned")
    ]
  }

  private static var seen: PlanContext {
    let plan = Plan.example().with(state: [.example("a_b.c", ["id": "1"])])
    guard let state = SeenState(plan, key: "k") else { return PlanContext() }
    return PlanContext(chain: StateChain(StateChain.firstLine(state, at: Instant(milliseconds: 0)), key: "k"))
  }
}
