import Vocabulary

/// The plan leaves something open that a later one would do.
enum Incomplete: PlanRule {
  static let code: FindingCode = "plan.incomplete"
  static let summary = "the plan puts something off, so what it leads to cannot be told"

  static let examples: [PlanExample] = [
    .match("a change is put off", .example { $0.deferred = [deferred] }),
    .match(
      "a destruction is put off beside others",
      .example {
        $0.deferred = [
          deferred, deferred, DeferredChange(reason: "provider_config_unknown", change: .delete("aws_db_instance.db")),
        ]
      }, count: 2),
    .match("it says that it is incomplete", .example { $0.isComplete = false }),
    .pass("it is narrowed by a target", .example { ($0.isComplete, $0.targets) = (false, ["a_b.c"]) }),
    .pass("it stopped with an error", .example { ($0.isComplete, $0.isErrored) = (false, true) }),
    .pass("it has nothing to apply", .example { $0.isApplyable = false }),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    let plan = subject.plan
    if !plan.deferred.isEmpty { return putOff(plan.deferred) }
    let isNarrowed = !(plan.targets ?? []).isEmpty || !(plan.exclusions ?? []).isEmpty
    guard plan.isComplete == false, plan.isErrored != true, !isNarrowed, !Targeted.isSilentlyPartial(plan) else {
      return []
    }
    return [finding(.high, "the plan says that it is not complete", remedy: remedy)]
  }

  /// Each that would lose or let go something, and the others as one.
  private static func putOff(_ deferred: [DeferredChange]) -> [Finding] {
    let losing = deferred.filter {
      $0.change.mode == .managed && ($0.change.action.destroys || $0.change.action.forgets)
    }
    var found = losing.map { entry in
      let verb = entry.change.action.destroys ? "the destruction of" : "letting go of"
      return finding(
        .high, "the plan puts off \(verb) \(entry.change.address) (\(reason(entry)))", at: entry.change.address,
        remedy: remedy)
    }
    let others = deferred.filter { !losing.contains($0) }
    if let first = others.first {
      let more = others.count > 1 ? " and \(others.count - 1) more" : ""
      found.append(
        finding(
          .high, "the plan puts off \(first.change.address) (\(reason(first)))\(more)", at: first.change.address,
          remedy: remedy))
    }
    return found
  }

  private static func reason(_ entry: DeferredChange) -> String {
    ObjectName.shown(entry.reason.isEmpty ? "it does not say why" : entry.reason)
  }

  private static let remedy = "apply what it waits for first, then make a plan that is complete"

  private static var deferred: DeferredChange {
    DeferredChange(reason: "instance_count_unknown", change: .create("aws_instance.web[0]"))
  }
}
