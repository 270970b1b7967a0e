import Vocabulary

/// A change in place takes a protection away: the first half of a loss.
enum ProtectionLowered: PlanRule {
  static let code: FindingCode = "plan.disarmed"
  static let summary = "a protection or a way back is taken away, so that a later step can lose the data"

  static let examples: [PlanExample] = [
    .match(
      "deletion protection goes off",
      .example(.update("aws_db_instance.db", ["deletion_protection": true], ["deletion_protection": false]))),
    .match(
      "retention is lowered",
      .example(.update("aws_db_instance.db", ["backup_retention_period": 14], ["backup_retention_period": 1]))),
    .match(
      "a bucket may be destroyed with what is in it",
      .example(.update("aws_s3_bucket.a", ["force_destroy": false], ["force_destroy": true]))),
    .match(
      "point-in-time recovery goes off",
      .example(.update("aws_dynamodb_table.a", recovery(true), recovery(false)))),
    .match(
      "a selection loses a database, which replaces it",
      .example(
        .replace("aws_backup_selection.a", ["resources": ["arn:db", "arn:fs"]], ["resources": ["arn:fs"]]))),
    .match(
      "a policy loses its denial",
      .example(.update("aws_s3_bucket_policy.a", ["policy": "{\"Effect\":\"Deny\"}"], ["policy": "{}"]))),
    .match(
      "logs are kept for a month instead of for ever",
      .example(.update("aws_cloudwatch_log_group.a", ["retention_in_days": 0], ["retention_in_days": 30]))),
    .match("one rule of a backup plan keeps less", .example(.update("aws_backup_plan.a", plan(35, 365), plan(7, 365)))),
    .pass("a backup plan has one more rule", .example(.update("aws_backup_plan.a", plan(35), plan(35, 7)))),
    .pass(
      "logs are kept for ever instead of a month",
      .example(.update("aws_cloudwatch_log_group.a", ["retention_in_days": 30], ["retention_in_days": 0]))),
    .pass(
      "deletion protection goes on",
      .example(.update("aws_db_instance.db", ["deletion_protection": false], ["deletion_protection": true]))),
    .pass(
      "a selection gains a database, which replaces it",
      .example(.replace("aws_backup_selection.a", ["resources": ["a"]], ["resources": ["a", "b"]]))),
    .pass(
      "a service may be stopped by force",
      .example(.update("aws_ecs_service.a", ["force_delete": false], ["force_delete": true]))),
    .match(
      "a replica is cut off from its primary",
      .example(.update("aws_db_instance.replica", ["replicate_source_db": "prod"], ["replicate_source_db": .null]))),
    .match(
      "a topic keeps its messages for a second",
      .example(
        .update(
          "confluent_kafka_topic.orders", ["config": .object(["retention.ms": "604800000"])],
          ["config": .object(["retention.ms": "1000"])]))),
    .match(
      "copies are kept for a week instead of twelve",
      .example(
        .update(
          "azurerm_mssql_database.db", ["long_term_retention_policy": [.object(["weekly_retention": "P12W"])]],
          ["long_term_retention_policy": [.object(["weekly_retention": "P1W"])]]))),
    .match(
      "volumes of a class go with their claims from now on",
      .example(
        .replace("kubernetes_storage_class.fast", ["reclaim_policy": "Retain"], ["reclaim_policy": "Delete"]))),
    .pass(
      "the same time in another unit",
      .example(
        .update(
          "google_spanner_database.db", ["version_retention_period": "48h"], ["version_retention_period": "3d"]))),
    .pass(
      "it is known only at apply",
      .example(
        .update("aws_db_instance.db", ["deletion_protection": true], ["deletion_protection": .unknown]))),
  ]

  /// Changes in place, and replacements of what itself protects, makes copies or holds no data.
  static func findings(in subject: PlanSubject) -> [Finding] {
    var protections: [String: [Protection]] = [:]
    let replaced = subject.dying(of: [.schedule, .protection, .remade]) {
      $0.isReplaced && ($0.loss != .remade || !$0.type.protections.isEmpty)
    }
    let judged = subject.updates.map { subject.plan.changes[$0] } + replaced.map(\.change)
    return judged.flatMap { change -> [Finding] in
      guard let type = subject.types[change.type] else { return [] }
      let known = protections[change.type] ?? type.allProtections
      protections[change.type] = known
      return found(in: change, type, known)
    }
  }

  private static func found(
    in change: ResourceChange, _ type: ResourceType, _ protections: [Protection]
  ) -> [Finding] {
    let touched = AttributeChanges.names(before: change.before, after: change.after)
    return protections.filter { touched.contains($0.path.root) }.compactMap { protection in
      guard let lowered = ProtectionChange(protection, before: change.before, after: change.after) else { return nil }
      let name =
        ObjectName.name(of: change.before, own: type.nameAttributes, sensitive: change.beforeSensitive).map { " \($0)" }
        ?? ""
      return finding(
        .high, "\(lowered.words) for the \(type.noun)\(name) (\(change.address))", at: change.address,
        remedy: "leave \(lowered.path) as it is, or retire the object in two steps that are each approved")
    }
  }

  private static func plan(_ days: Int64...) -> StructuredObject {
    ["rule": .array(days.map { .object(["lifecycle": [.object(["delete_after": .integer($0)])]]) })]
  }

  private static func recovery(_ enabled: Bool) -> StructuredObject {
    ["point_in_time_recovery": [.object(["enabled": .boolean(enabled)])]]
  }
}
