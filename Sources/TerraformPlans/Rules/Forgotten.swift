import Vocabulary

/// Something is let go: the safe route, but nobody watches over it afterwards.
enum Forgotten: PlanRule {
  static let code: FindingCode = "plan.forgotten"
  static let summary = "an object leaves the state and lives on, unmanaged"

  static let examples: [PlanExample] = [
    .match("a database is let go", .example(.example("aws_db_instance.db", .forget))),
    .match("a policy says to abandon it", .example(.delete("google_sql_database.a", ["deletion_policy": "ABANDON"]))),
    .match("one is made in its place", .example(.example("aws_db_instance.db", .createThenForget))),
    .pass("a database is deleted", .example(.delete("aws_db_instance.db"))),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    findings(in: subject, .warning) { !$0.dies }
  }
}
