import Vocabulary

/// The plan makes what the known state already holds.
enum Duplicates: PlanRule {
  static let code: FindingCode = "plan.duplicates"
  static let summary = "the plan makes what the known state already holds"

  static let examples: [PlanExample] = [
    .match("the same address", Plan.example(.create("aws_vpc.a")).with(state: []), context: known),
    .match(
      "the same name", Plan.example(.create("aws_s3_bucket.new", ["bucket": "uploads"])).with(state: []),
      context: known),
    .pass(
      "it is in the state and dies", Plan.example(.delete("aws_vpc.a"), .create("aws_vpc.b")).with(state: objects),
      context: known),
    .pass("something else", Plan.example(.create("aws_vpc.c")).with(state: objects), context: known),
    .pass("no known state", .example(.create("aws_vpc.a"))),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    guard let comparison = subject.comparison, !comparison.missing.isEmpty else { return [] }
    let addresses = Set(comparison.missing.map(\.address))
    let names = Set(comparison.missing.compactMap { name($0.type, $0.attributes) })
    let twice = subject.creations.map { subject.plan.changes[$0] }.filter { change in
      change.importing == nil
        && (addresses.contains(change.address) || name(change.type, change.after).map(names.contains) ?? false)
    }
    guard let first = twice.min(by: { $0.address < $1.address }) else { return [] }
    let more = twice.count > 1 ? " and \(twice.count - 1) more" : ""
    return [
      finding(
        .high, "the plan makes \(first.address)\(more) which the known state already holds", at: first.address,
        remedy: "bring the right state back, or import what is there")
    ]
  }

  /// A type and a name that is given once only. Names of what is simply made again are often given twice.
  private static func name(_ type: String, _ object: StructuredValue) -> String? {
    let known = PlanSubject.type(type)
    guard known.loss != .remade else { return nil }
    return ObjectName.name(of: object, own: known.nameAttributes, sensitive: []).map { "\(type) \($0)" }
  }

  private static let objects: [StateObject] = [
    .example("aws_vpc.a"), .example("aws_s3_bucket.old", ["bucket": "uploads"]),
  ]
  private static var known: PlanContext {
    PlanContext(knownState: State(serial: 7, lineage: "family", objects: objects))
  }
}
