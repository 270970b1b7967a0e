import Vocabulary

/// Somebody asked for a replacement that the configuration does not need.
enum ReplaceForced: PlanRule {
  static let code: FindingCode = "plan.replace-forced"
  static let summary = "a replacement was asked for with -replace"

  static let examples: [PlanExample] = [
    .match("an object", .example(.replace("aws_instance.web", reason: "replace_by_request"))),
    .match("an address without a change", .example { $0.forcedReplacements = ["aws_instance.web"] }),
    .pass("the configuration needs it", .example(.replace("aws_instance.web"))),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    let asked = subject.dying(of: Set(Loss.allCases)) { $0.change.reason?.word == "replace_by_request" }.map(
      \.change.address)
    let others = (subject.plan.forcedReplacements ?? []).filter { !asked.contains($0) }
    return (asked + others).map {
      finding(.warning, "\($0) is replaced because somebody asked for it with -replace", at: $0)
    }
  }
}
