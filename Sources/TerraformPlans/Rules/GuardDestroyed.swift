import Vocabulary

/// What protects something else is deleted: locks, versioning, denials.
enum GuardDestroyed: PlanRule {
  static let code = ProtectionLowered.code
  static let summary = "what protects something else from being lost is deleted"

  static let examples: [PlanExample] = [
    .match("a lock", .example(.delete("azurerm_management_lock.main", ["lock_level": "CanNotDelete"]))),
    .match(
      "versioning",
      .example(
        .delete("aws_s3_bucket_versioning.a", ["versioning_configuration": [.object(["status": "Enabled"])]]))),
    .pass(
      "versioning that was not on",
      .example(
        .delete("aws_s3_bucket_versioning.a", ["versioning_configuration": [.object(["status": "Suspended"])]]))),
    .pass("a policy that denies nothing", .example(.delete("aws_s3_bucket_policy.a", ["policy": "{}"]))),
    .pass("a lock is replaced", .example(.replace("azurerm_management_lock.main"))),
  ]

  static func findings(in subject: PlanSubject) -> [Finding] {
    findings(in: subject, .high, of: [.protection]) { $0.dies && !$0.isReplaced }
  }
}
