import Vocabulary

/// Data dies: databases, tables, buckets, file systems, volumes.
enum DataDestroyed: PlanRule {
  static let code: FindingCode = "plan.data-destroyed"
  static let summary = "data that nobody can make again is destroyed"

  static let examples: [PlanExample] = [
    .match("a database is deleted", .example(.delete("aws_db_instance.db", ["identifier": "prod"]))),
    .match("an old database is left over", .example(.delete("aws_db_instance.db", deposed: "9f3a"))),
    .match("an object nobody wrote down", .example(.delete("aws_s3_object.upload", ["key": "a.txt"]))),
    .pass("an object that the configuration wrote", .example(.delete("aws_s3_object.page", ["source": "index.html"]))),
    .pass("a database is replaced", .example(.replace("aws_db_instance.db"))),
    .pass("a database is let go", .example(.example("aws_db_instance.db", .forget))),
    .pass("a service is deleted", .example(.delete("aws_ecs_service.web"))),
    .pass("a node of a cluster is deleted", .example(.delete("aws_rds_cluster_instance.reader[1]"))),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    findings(in: subject, .critical, of: [.content]) { $0.dies && !$0.isReplaced }
  }
}
