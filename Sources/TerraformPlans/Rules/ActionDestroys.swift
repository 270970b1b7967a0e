import Vocabulary

/// The apply invokes an action whose name says that it deletes what is stored.
enum ActionDestroys: PlanRule {
  static let code: FindingCode = "plan.action-destroys"
  static let summary = "the apply invokes a provider's action that deletes data"

  static let examples: [PlanExample] = [
    .match("a database is emptied", ActionInvoked.invoking("azurerm_managed_redis_databases_flush")),
    .pass("a function is invoked", ActionInvoked.invoking("aws_lambda_invoke")),
    .pass("a cache is emptied", ActionInvoked.invoking("azurerm_cdn_front_door_cache_purge")),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    subject.plan.invocations.filter { ActionDeed(type: $0.type) == .destroys }.map { action in
      finding(
        .critical, action.sentence + ": by its name it deletes what is stored", at: action.address,
        remedy: "take the action out of the triggers and make a new plan")
    }
  }
}
