/// One way in which somebody with these credentials could take a vault's contents away.
package enum VaultAttempt: String, Sendable, Hashable, CaseIterable {
  /// Find no lock to go past.
  case noLock = "no-lock"
  case delete
  case overwrite
  case deleteVersion = "delete-version"
  case shortenRetention = "shorten-retention"
  case downgradeMode = "downgrade-mode"
  case bypassGovernance = "bypass-governance"
  case bypassDelete = "bypass-delete"
  case batchDelete = "batch-delete"
  case suspendVersioning = "suspend-versioning"
  case lifecycle
  case defaultLock = "default-lock"
  case deleteBucket = "delete-bucket"
  case multipart
  /// Of a folder's server: its configuration, without which nothing can be read.
  case deleteConfiguration = "delete-configuration"

  /// What is tried, in a few words.
  package var words: String {
    switch self {
    case .noLock: "find the canary without a lock"
    case .delete: "delete the canary"
    case .overwrite: "overwrite the canary"
    case .deleteVersion: "delete the canary's version"
    case .shortenRetention: "shorten the canary's lock"
    case .downgradeMode: "downgrade the lock to governance mode"
    case .bypassGovernance: "shorten the lock by the right to bypass governance"
    case .bypassDelete: "delete the version by the right to bypass governance"
    case .batchDelete: "delete the version by a batch request"
    case .suspendVersioning: "suspend versioning"
    case .lifecycle: "add a rule by which the canary expires"
    case .defaultLock: "set the lock that new objects get"
    case .deleteBucket: "delete the bucket"
    case .multipart: "delete an object that came in parts"
    case .deleteConfiguration: "delete a repository's configuration"
    }
  }
}
