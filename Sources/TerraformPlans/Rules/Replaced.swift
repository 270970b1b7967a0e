import Vocabulary

/// Something without data is replaced.
enum Replaced: PlanRule {
  static let code: FindingCode = "plan.replaced"
  static let summary = "something that its configuration makes again is replaced"

  static let examples: [PlanExample] = [
    .match("a task definition is replaced", .example(.replace("aws_ecs_task_definition.web"))),
    .match("a backup selection is edited, which replaces it", .example(.replace("aws_backup_selection.all"))),
    .pass("a task definition is deleted", .example(.delete("aws_ecs_task_definition.web"))),
    .pass("a database is replaced", .example(.replace("aws_db_instance.db"))),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    findings(in: subject, .information, of: [.remade, .schedule, .protection]) { $0.isReplaced }
  }
}
