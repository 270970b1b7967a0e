import Vocabulary

/// The plan's state lacks things that the known state holds.
enum StateShrunk: PlanRule {
  static let code: FindingCode = "state.shrunk"
  static let summary = "the plan's state lacks what the known state holds: data, or most of it"

  static let examples: [PlanExample] = [
    .match("a database is gone from it", Plan.example().with(state: services), context: known),
    .match("it is empty", Plan.example().with(state: [], serial: 0, lineage: ""), context: known),
    .pass("all of it is there", Plan.example().with(state: services + [database]), context: known),
    .pass("one service is gone", Plan.example().with(state: [services[0], services[1], database]), context: known),
    .pass(
      "a refresh found the database gone",
      Plan.example { $0.drift = [.delete("aws_db_instance.db")] }
        .with(state: services), context: known),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    guard let comparison = subject.comparison, comparison.identity != .foreign, !comparison.missing.isEmpty else {
      return []
    }
    let losses: Set<Loss> = [.content, .copy, .key, .members]
    let valued = comparison.missing.filter { losses.contains(PlanSubject.type($0.type).loss) }
    guard comparison.isMuchSmaller || !valued.isEmpty, let first = valued.first ?? comparison.missing.first else {
      return []
    }
    let count = comparison.missing.count
    return [
      finding(
        .high,
        "the state of this plan lacks \(first.address)\(count > 1 ? " and \(count - 1) more" : "")"
          + " which the known state holds", at: first.address,
        remedy: "bring the whole state back before anything is planned, or import what is missing")
    ]
  }

  private static let services: [StateObject] = (0..<3).map { .example("aws_ecs_service.web[\($0)]") }
  private static let database: StateObject = .example("aws_db_instance.db")
  private static var known: PlanContext {
    PlanContext(knownState: State(serial: 7, lineage: "family", objects: services + [database]))
  }
}
