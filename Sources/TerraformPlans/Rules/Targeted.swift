import Vocabulary

/// The plan covers only a part of the configuration.
enum Targeted: PlanRule {
  static let code: FindingCode = "plan.targeted"
  static let summary = "the plan was narrowed with -target or -exclude, so it shows only a part"

  static let examples: [PlanExample] = [
    .match("a target", .example { $0.targets = ["aws_db_instance.db"] }),
    .match("an exclusion", .example { $0.exclusions = ["aws_db_instance.db"] }),
    .match("plan JSON that is incomplete and says no more", json(isComplete: false)),
    .pass("the whole configuration", .example()),
    .pass("complete plan JSON", json(isComplete: true)),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    let plan = subject.plan
    let words = (plan.targets ?? []).map { "-target=\($0)" } + (plan.exclusions ?? []).map { "-exclude=\($0)" }
    guard !words.isEmpty || isSilentlyPartial(plan) else { return [] }
    let how = words.isEmpty ? "" : " (" + ObjectName.shown(words.joined(separator: " ")) + ")"
    return [
      finding(
        .warning, "this plan covers only a part of the configuration\(how)",
        remedy: "make a plan of the whole configuration before the next change")
    ]
  }

  /// Plan JSON does not name its targets; nothing else makes a plan incomplete without an error or a deferral.
  static func isSilentlyPartial(_ plan: Plan) -> Bool {
    plan.targets == nil && plan.isComplete == false && plan.isErrored != true && plan.deferred.isEmpty
  }

  private static func json(isComplete: Bool) -> Plan {
    var plan = Plan(source: .json, formatVersion: "1.2")
    plan.isComplete = isComplete
    plan.isErrored = false
    return plan
  }
}
