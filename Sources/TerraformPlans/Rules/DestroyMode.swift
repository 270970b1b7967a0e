import Vocabulary

/// The plan was made with `-destroy`: everything that Terraform manages dies.
enum DestroyMode: PlanRule {
  static let code: FindingCode = "plan.destroy-mode"
  static let summary = "the plan was made to destroy, not to change"

  static let examples: [PlanExample] = [
    .match("all of it", .example(.delete("aws_ecs_service.web", reason: nil)) { $0.mode = .destroy }),
    .match("plan JSON that says no more", json(.delete("aws_ecs_service.web", reason: nil))),
    .pass("nothing is left to destroy", .example { $0.mode = .destroy }),
    .pass("a block was removed", .example(.delete("aws_ecs_service.web"))),
    .pass("plan JSON of a removed block", json(.delete("aws_ecs_service.web"))),
    .pass("plan JSON with something that stays", json(.delete("a_b.c", reason: nil), .create("a_b.d"))),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    let count = subject.dying.indices.count { subject.dying[$0].dies }
    guard count > 0, isDestroy(subject.plan) else { return [] }
    let things = count == 1 ? "one object" : "\(count) objects"
    return [
      finding(
        .high, "this is a plan to destroy: \(things) die\(count == 1 ? "s" : "") with it",
        remedy: "make an ordinary plan, with `removed` blocks for what should leave Terraform and live on")
    ]
  }

  /// Plan JSON has no mode: there a plan to destroy is one of deletes without a reason and nothing else.
  private static func isDestroy(_ plan: Plan) -> Bool {
    if let mode = plan.mode { return mode == .destroy }
    var hasManaged = false
    // Field by field: changes are big, and copies of thousands of them take time.
    for index in plan.changes.indices where plan.changes[index].mode == .managed {
      hasManaged = true
      guard plan.changes[index].action == .delete, plan.changes[index].reason == nil,
        plan.changes[index].deposedKey == nil
      else { return false }
    }
    return hasManaged
  }

  private static func json(_ changes: ResourceChange...) -> Plan {
    var plan = Plan(source: .json, formatVersion: "1.2")
    plan.changes = changes
    return plan
  }
}
