import Vocabulary

/// The plan leaves something open that a later one would do.
enum Incomplete: PlanRule {
  static let code: FindingCode = "plan.incomplete"
  static let summary = "the plan puts something off, so what it leads to cannot be told"

  static let examples: [PlanExample] = [
    .match("a change is put off", .example { $0.deferred = [deferred] }),
    .match("it says that it is incomplete", .example { $0.isComplete = false }),
    .pass("it is narrowed by a target", .example { ($0.isComplete, $0.targets) = (false, ["a_b.c"]) }),
    .pass("it stopped with an error", .example { ($0.isComplete, $0.isErrored) = (false, true) }),
    .pass("it has nothing to apply", .example { $0.isApplyable = false }),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    let plan = subject.plan
    if let first = plan.deferred.first {
      let more = plan.deferred.count > 1 ? " and \(plan.deferred.count - 1) more" : ""
      return [
        finding(
          .high, "the plan puts off \(first.change.address) (\(ObjectName.shown(first.reason)))\(more)",
          at: first.change.address, remedy: remedy)
      ]
    }
    let isNarrowed = !(plan.targets ?? []).isEmpty || !(plan.exclusions ?? []).isEmpty
    guard plan.isComplete == false, plan.isErrored != true, !isNarrowed, !Targeted.isSilentlyPartial(plan) else {
      return []
    }
    return [finding(.high, "the plan says that it is not complete", remedy: remedy)]
  }

  private static let remedy = "apply what it waits for first, then make a plan that is complete"

  private static var deferred: DeferredChange {
    DeferredChange(reason: "instance_count_unknown", change: .create("aws_instance.web[0]"))
  }
}
