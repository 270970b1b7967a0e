import Vocabulary

/// A place that restore points go to, and what it leans on itself.
package struct PolicyVault: Sendable, Hashable {
  /// What speaks there.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A folder of the machine that makes the backups.
    case folder
    /// A bucket of S3, or of what speaks as S3 does.
    case s3
    /// An account of Amazon's that snapshots of RDS are copied into.
    case rds
  }

  package var name: String
  package var origin: PolicyOrigin
  package var kind: Kind
  /// Of a folder: an absolute path.
  package var path: String?
  package var bucket: String?
  /// What stands before every name in the bucket, without slashes at its ends.
  package var prefix: String?
  /// The address of another service than Amazon's, e.g. `https://s3.example.com`.
  package var endpoint: String?
  package var region: String?
  /// A file of certificates to trust instead of the system's.
  package var authority: String?
  /// The account that it belongs to: whoever has that one has the vault.
  package var account: String?
  /// The key that the store itself encrypts with; of kind `rds`, the one that copies are made under.
  package var key: String?
  /// The Terraform state that can destroy it.
  package var state: String?
  /// Addresses of the resources of Terraform's that it is made of.
  package var resources: [String] = []
  /// The profile of the AWS tools' files whose credentials add backups.
  package var profile: String?
  /// The profile whose credentials read them.
  package var drillProfile: String?
  /// Of kind `rds`: the group of subnets that a drill's instance is put into.
  package var subnetGroup: String?
  /// Of kind `rds`: the security groups of a drill's instance.
  package var securityGroups: [String] = []
  /// Of kind `rds`: what a drill's instance is, e.g. `db.t4g.medium`.
  package var instanceClass: String?

  package init(name: String, kind: Kind, origin: PolicyOrigin) {
    self.name = name
    self.kind = kind
    self.origin = origin
  }
}
