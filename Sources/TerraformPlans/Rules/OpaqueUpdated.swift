import Vocabulary

/// Something is changed that stands for things which cannot be seen from outside.
enum OpaqueUpdated: PlanRule {
  static let code: FindingCode = "plan.opaque-updated"
  static let summary = "something is changed whose own parts cannot be seen from outside"

  static let examples: [PlanExample] = [
    .match("a stack", .example(.update("aws_cloudformation_stack.a", ["a": 1], ["a": 2]))),
    .pass("a service", .example(.update("aws_ecs_service.a", ["a": 1], ["a": 2]))),
    .pass("a stack is deleted", .example(.delete("aws_cloudformation_stack.a"))),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    subject.updates.filter { subject.types[subject.plan.changes[$0].type]?.loss == .hidden }.map { index in
      let change = subject.plan.changes[index]
      return finding(
        .information, "\(change.address) is changed: what becomes of the things it made cannot be seen in a plan",
        at: change.address)
    }
  }
}
