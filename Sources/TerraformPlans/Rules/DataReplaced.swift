import Vocabulary

/// Data dies by replacement: what takes its place is empty.
enum DataReplaced: PlanRule {
  static let code: FindingCode = "plan.data-replaced"
  static let summary = "data is destroyed and an empty thing made in its place"

  static let examples: [PlanExample] = [
    .match("a database is replaced", .example(.replace("aws_db_instance.db", ["identifier": "prod"]))),
    .match(
      "a database is replaced, the new one first",
      .example(.replace("aws_db_instance.db", action: .createThenDelete))),
    .pass("a database is updated", .example(.update("aws_db_instance.db", ["a": 1], ["a": 2]))),
    .pass("a task definition is replaced", .example(.replace("aws_ecs_task_definition.web"))),
    .pass("an object that the configuration wrote", .example(.replace("aws_s3_object.zip", ["source": "a.zip"]))),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    findings(in: subject, .critical, of: [.content]) { $0.dies && $0.isReplaced }
  }
}
