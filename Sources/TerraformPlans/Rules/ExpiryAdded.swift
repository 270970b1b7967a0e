import Vocabulary

/// A rule is added, or made stricter, that deletes what is stored once it has some age.
enum ExpiryAdded: PlanRule {
  static let code = ProtectionLowered.code
  static let summary = "a rule that deletes stored data by its age is added or made stricter"

  static let examples: [PlanExample] = [
    .match(
      "a rule on a bucket that is there",
      .example(.create("aws_s3_bucket_lifecycle_configuration.a", rules("uploads", days: 30)))),
    .match(
      "a stricter rule",
      .example(
        .update("aws_s3_bucket_lifecycle_configuration.a", rules("uploads", days: 365), rules("uploads", days: 30)))),
    .pass(
      "a rule on a bucket that is made with it",
      .example(
        .create("aws_s3_bucket.a", ["bucket": "uploads"]),
        .create("aws_s3_bucket_lifecycle_configuration.a", rules("uploads", days: 30)))),
    .pass(
      "a rule on a bucket that is not known yet",
      .example(.create("aws_s3_bucket_lifecycle_configuration.a", rules(.unknown, days: 30)))),
    .pass(
      "a laxer rule",
      .example(
        .update("aws_s3_bucket_lifecycle_configuration.a", rules("uploads", days: 30), rules("uploads", days: 90)))),
    .match(
      "a rule that deletes from a date on",
      .example(.create("aws_s3_bucket_lifecycle_configuration.a", rules("uploads", date: "2026-12-01T00:00:00Z")))),
    .match(
      "images that were released go", .example(.create("aws_ecr_lifecycle_policy.a", images("\"any\"")))),
    .pass(
      "images without a tag go", .example(.create("aws_ecr_lifecycle_policy.a", images("\"untagged\"")))),
    .pass("the rules are deleted", .example(.delete("aws_s3_bucket_lifecycle_configuration.a"))),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    let judged = subject.changes(ofTypes: LifecycleExpiry.types).filter { $0.after != .null }
    guard !judged.isEmpty else { return [] }
    let made = Set(
      subject.creations.filter { LifecycleExpiry.isStore(subject.plan.changes[$0].type) }
        .flatMap { targets(of: subject.plan.changes[$0].after) })
    return judged.compactMap { change in
      if change.before == .null, !isLiving(change, made: made) { return nil }
      let before = LifecycleExpiry.all(in: change.before, type: change.type)
      let added = LifecycleExpiry.all(in: change.after, type: change.type).filter { !$0.isCovered(by: before) }
      guard let first = added.min(by: { $0.days < $1.days }) else { return nil }
      return finding(
        .high,
        "\(change.address) deletes \(first.what) \(first.moment): what is there and meets that goes once it is applied",
        at: change.address, remedy: "take the rule out, or copy what must stay before it is applied")
    }
  }

  /// Whether what the rules are for is there already.
  private static func isLiving(_ change: ResourceChange, made: Set<String>) -> Bool {
    let targets = targets(of: change.after)
    return !targets.isEmpty && targets.isDisjoint(with: made) && !LifecycleExpiry.isStore(change.type)
  }

  private static func targets(of object: StructuredValue) -> Set<String> {
    Set(
      ["bucket", "bucket_name", "storage_account_id", "table", "repository", "id", "name"].compactMap {
        object[$0]?.text
      })
  }

  private static func images(_ tags: String) -> StructuredObject {
    let policy =
      "{\"rules\":[{\"selection\":{\"tagStatus\":\(tags),\"countType\":\"imageCountMoreThan\",\"countNumber\":5},"
      + "\"action\":{\"type\":\"expire\"}}]}"
    return ["repository": "api", "policy": .string(policy)]
  }

  private static func rules(_ bucket: StructuredValue, date: String) -> StructuredObject {
    let expiration: StructuredValue = [.object(["date": .string(date)])]
    return ["bucket": bucket, "rule": [.object(["status": "Enabled", "expiration": expiration])]]
  }

  private static func rules(_ bucket: StructuredValue, days: Int64) -> StructuredObject {
    let expiration: StructuredValue = [.object(["days": .integer(days)])]
    return ["bucket": bucket, "rule": [.object(["id": "old", "status": "Enabled", "expiration": expiration])]]
  }
}
