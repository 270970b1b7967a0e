import Vocabulary

/// A delete will be refused or fail, and leave the rest half done.
enum DestroyWillFail: PlanRule {
  static let code: FindingCode = "plan.destroy-will-fail"
  static let summary = "a delete will be refused, and the apply will stop half way"

  static let examples: [PlanExample] = [
    .match("a final snapshot without a name", .example(.delete("aws_db_instance.db", ["skip_final_snapshot": false]))),
    .match("deletion protection", .example(.delete("aws_lb.app", ["enable_deletion_protection": true]))),
    .pass("no final snapshot", .example(.delete("aws_db_instance.db", ["skip_final_snapshot": true]))),
    .pass("it is let go", .example(.example("aws_lb.app", .forget))),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    subject.dying(of: Set(Loss.allCases)) { $0.dies && !$0.refusals.isEmpty }.map { object in
      finding(
        .warning, "destroying \(object.title) will fail: " + object.refusals.joined(separator: ", "),
        at: object.change.address,
        remedy: "an apply that stops there leaves the rest half done: take it out of the plan, or keep it")
    }
  }
}
