import Vocabulary

/// Records die that are not missed for ever: queues, log groups, replicas, parameters.
enum RecordsDestroyed: PlanRule {
  static let code: FindingCode = "plan.records-destroyed"
  static let summary = "records with a short life are destroyed: logs, messages, parameters"

  static let examples: [PlanExample] = [
    .match("a queue is deleted", .example(.delete("aws_sqs_queue.jobs"))),
    .match("a read replica is deleted", .example(.delete("aws_db_instance.reader", ["replicate_source_db": "prod"]))),
    .pass("a queue's policy is deleted", .example(.delete("aws_sqs_queue_policy.jobs"))),
    .pass("a log group is updated", .example(.update("aws_cloudwatch_log_group.app", ["a": 1], ["a": 2]))),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    findings(in: subject, .high, of: [.records]) { $0.dies }
  }
}
