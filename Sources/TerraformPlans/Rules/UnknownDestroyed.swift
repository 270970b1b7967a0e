import Vocabulary

/// An object of an unknown type dies: it may hold anything.
enum UnknownDestroyed: PlanRule {
  static let code: FindingCode = "plan.unknown-destroyed"
  static let summary = "an object of a type that is not known is destroyed"

  static let examples: [PlanExample] = [
    .match("a type nobody listed", .example(.delete("acme_warehouse.main"))),
    .match("one is replaced", .example(.replace("acme_warehouse.main"))),
    .pass("one is updated", .example(.update("acme_warehouse.main", ["a": 1], ["a": 2]))),
    .pass("a type whose name says enough", .example(.delete("aws_newservice_policy_attachment.a"))),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    findings(in: subject, .high, of: [.unknown]) { $0.dies }
  }
}
