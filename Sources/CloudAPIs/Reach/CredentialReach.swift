import Formats
import Vocabulary

/// What somebody could do with credentials that were found.
package struct CredentialReach: Sendable, Hashable {
  /// Where they were found, e.g. `profile production`.
  package var place: String
  /// Whose they are; nil when nobody could be asked.
  package var identity: String?
  /// The destroying actions that they allow on everything.
  package var allows: [String] = []
  /// Why it is not known what they allow; nil when it is.
  package var unknown: String?

  package init(place: String, identity: String? = nil, allows: [String] = [], unknown: String? = nil) {
    (self.place, self.identity, self.allows, self.unknown) = (place, identity, allows, unknown)
  }

  /// What is asked about: what takes data, backups or keys, what stops production, and what makes more rights of some.
  package static let actions = [
    "rds:DeleteDBInstance", "rds:DeleteDBCluster", "rds:DeleteDBSnapshot", "rds:ModifyDBInstance", "s3:DeleteBucket",
    "s3:DeleteObject", "s3:DeleteObjectVersion", "s3:PutBucketVersioning", "dynamodb:DeleteTable",
    "dynamodb:DeleteBackup", "ec2:DeleteVolume", "ec2:DeleteSnapshot", "ec2:TerminateInstances",
    "backup:DeleteRecoveryPoint", "backup:DeleteBackupVault", "kms:ScheduleKeyDeletion",
    "secretsmanager:DeleteSecret", "elasticfilesystem:DeleteFileSystem", "route53:DeleteHostedZone",
    "eks:DeleteCluster", "ecs:DeleteService", "lambda:DeleteFunction", "cloudformation:DeleteStack",
    "iam:PutRolePolicy", "iam:CreateAccessKey",
  ]

  /// As it is printed for who asked.
  package var value: StructuredValue {
    .object([
      "allows": .array(allows.map { .string($0) }), "identity": identity.map { .string($0) } ?? .null,
      "place": .string(place), "unknown": unknown.map { .string($0) } ?? .null,
    ])
  }
}
