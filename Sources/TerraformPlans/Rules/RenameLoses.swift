import Vocabulary

/// A delete and a creation look like one thing with a new address: a `moved` block would keep what it holds.
enum RenameLoses: PlanRule {
  static let code: FindingCode = "plan.rename-loses"
  static let summary = "a delete and a creation look like one renamed thing that a moved block would keep"

  static let examples: [PlanExample] = [
    .match(
      "a renamed database",
      .example(.delete("aws_db_instance.db", database), .create("aws_db_instance.main", database))),
    .match(
      "a database in a module",
      .example(.delete("aws_db_instance.db", database), .create("module.a.aws_db_instance.db", database))),
    .pass("another database", .example(.delete("aws_db_instance.db", database), .create("aws_db_instance.b"))),
    .pass("another type", .example(.delete("aws_db_instance.db", database), .create("aws_rds_cluster.b", database))),
    .pass(
      "a renamed service", .example(.delete("aws_ecs_service.a", database), .create("aws_ecs_service.b", database))),
  ]

  /// Pairs that are compared at most: this is a hint, and the loss itself has its own finding.
  private static let bound = 10_000

  static func findings(in subject: PlanSubject) -> [Finding] {
    let gone = subject.dying(of: [.content, .copy, .key, .members, .unknown]) { $0.dies && !$0.isReplaced }
    guard !gone.isEmpty else { return [] }
    let made = Dictionary(grouping: subject.creations.map { subject.plan.changes[$0] }, by: \.type)
    var budget = bound
    return gone.compactMap { object in
      let candidates = made[object.type.name] ?? []
      budget -= candidates.count
      guard budget >= 0, let twin = candidates.first(where: { isTwin(object.change.before, $0.after) }) else {
        return nil
      }
      return finding(
        .high,
        "\(object.place) is destroyed and \(twin.address) made, which looks like one \(object.type.noun) under a"
          + " new address", at: object.change.address,
        remedy: """
          put this beside the new block and make a new plan:
          moved {
            from = \(object.change.address)
            to   = \(twin.address)
          }
          Terraform then only changes the address
          """)
    }
  }

  /// Most of what the new object is given is what the old one has.
  private static func isTwin(_ before: StructuredValue, _ after: StructuredValue) -> Bool {
    guard case .object(let new) = after else { return false }
    let given = new.members.filter { ![.null, .unknown, .boolean(false), .array([])].contains($0.value) }
    let same = given.count { before[$0.name] == $0.value }
    return same >= 3 && same * 10 >= given.count * 7
  }

  private static let database: StructuredObject = ["identifier": "prod", "engine": "postgres", "username": "app"]
}
