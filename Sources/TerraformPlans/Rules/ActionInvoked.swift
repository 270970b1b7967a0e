import Vocabulary

/// The apply invokes an action of a provider, and what that does is not in the plan.
enum ActionInvoked: PlanRule {
  static let code: FindingCode = "plan.action-invoked"
  static let summary = "the apply invokes a provider's action, which runs or stops something"

  static let examples: [PlanExample] = [
    .match("a function is invoked", invoking("aws_lambda_invoke")),
    .match("a server is stopped", invoking("aws_ec2_stop_instance")),
    .pass("a backup is made", invoking("aws_dynamodb_create_backup")),
    .pass("a cache is emptied", invoking("azurerm_cdn_front_door_cache_purge")),
    .pass("a database is emptied", invoking("azurerm_managed_redis_databases_flush")),
    .pass("nothing is invoked", .example()),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    subject.plan.invocations.filter { ActionDeed(type: $0.type) == .runs }.map { action in
      finding(
        .warning, action.sentence, at: action.address,
        remedy: "read what the action is given in the configuration; without its trigger the apply does not invoke it")
    }
  }

  /// A plan that invokes an action of a type.
  static func invoking(_ type: String) -> Plan {
    .example {
      $0.invocations = [
        ActionInvocation(
          address: "action.\(type).now", provider: "aws", triggeredBy: "aws_ecs_service.a", event: "AfterUpdate")
      ]
    }
  }
}

extension ActionInvocation {
  /// What happens, as a sentence.
  var sentence: String {
    let moments = [
      "BeforeCreate": "before it is made", "AfterCreate": "after it is made", "BeforeUpdate": "before it is changed",
      "AfterUpdate": "after it is changed", "BeforeDestroy": "before it is destroyed",
      "AfterDestroy": "after it is destroyed",
    ]
    let cause = triggeredBy.map { ", triggered by \($0)" + (moments[event].map { " " + $0 } ?? "") } ?? ""
    return (isDeferred ? "a later apply would invoke " : "the apply invokes ") + address + cause
  }
}
