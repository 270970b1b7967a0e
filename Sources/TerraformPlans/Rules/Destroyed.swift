import Vocabulary

/// Something stateless dies: services, functions, rules, roles.
enum Destroyed: PlanRule {
  static let code: FindingCode = "plan.destroyed"
  static let summary = "something that its configuration can make again is destroyed"

  static let examples: [PlanExample] = [
    .match("a service is deleted", .example(.delete("aws_ecs_service.web"))),
    .match("a security group is deleted", .example(.delete("aws_security_group.web"))),
    .pass("a service is replaced", .example(.replace("aws_ecs_service.web"))),
    .pass("a database is deleted", .example(.delete("aws_db_instance.db"))),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    findings(in: subject, .information, of: [.remade]) { $0.dies && !$0.isReplaced }
  }
}
