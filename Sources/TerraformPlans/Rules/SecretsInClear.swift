import Vocabulary

/// The plan carries values that its own configuration calls sensitive.
enum SecretsInClear: PlanRule {
  static let code: FindingCode = "plan.secrets-in-clear"
  static let summary = "the plan holds sensitive values in the clear"

  static let examples: [PlanExample] = [
    .match("a password", .example(secret)),
    .pass("none", .example(.create("aws_db_instance.db", ["name": "a"]))),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    let count = subject.plan.changes.indices.count { index in
      !subject.plan.changes[index].beforeSensitive.isEmpty || !subject.plan.changes[index].afterSensitive.isEmpty
    }
    guard count > 0 else { return [] }
    return [
      finding(
        .information,
        "this plan holds sensitive values of \(count == 1 ? "one object" : "\(count) objects") in the clear",
        remedy: "keep the plan file where only those may read it who may know them")
    ]
  }

  private static var secret: ResourceChange {
    var change = ResourceChange.create("aws_db_instance.db", ["password": "x"])
    change.afterSensitive = [ValuePath([.attribute("password")])]
    return change
  }
}
