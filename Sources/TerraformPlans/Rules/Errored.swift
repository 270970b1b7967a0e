import Vocabulary

/// The plan stopped half way; what it lists is not what it would have come to.
enum Errored: PlanRule {
  static let code: FindingCode = "plan.errored"
  static let summary = "making the plan failed, so it is only a part of one"

  static let examples: [PlanExample] = [
    .match("an error", .example { $0.isErrored = true }),
    .pass("no error", .example()),
    .pass("not told", .example { $0.isErrored = nil }),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    guard subject.plan.isErrored == true else { return [] }
    return [
      finding(
        .high, "making this plan stopped with an error, and Terraform will not apply it",
        remedy: "mend the error that Terraform showed and make the plan again")
    ]
  }
}
