import CloudAPIs

/// Where the backups of a dataset lie.
package enum RepositoryPlace: Sendable, Hashable {
  /// A folder of this machine: whoever is root here reaches it.
  case folder(String)
  case bucket(Bucket)
  /// An account of Amazon's that snapshots of RDS are copied into.
  case account(Account)

  /// A bucket of S3 or of what speaks like it.
  package struct Bucket: Sendable, Hashable {
    package var name: String
    /// Host and perhaps port, without a scheme.
    package var endpoint: String
    package var region: String
    /// The folder in it, without slashes at its ends; empty: the bucket's root.
    package var prefix: String
    package var accessKey: String
    package var secretKey: String
    /// Of temporary credentials alone.
    package var sessionToken: String?
    /// `https`, or `http` for a store on this machine.
    package var scheme = "https"
    /// The account that it must belong to, where the store can be asked; nil: whichever.
    package var owner: String?
    /// The file with the certificates to trust; nil: the system's.
    package var authority: String?

    package init(
      name: String, endpoint: String, region: String, prefix: String, accessKey: String, secretKey: String,
      authority: String? = nil
    ) {
      self.name = name
      self.endpoint = endpoint
      self.region = region
      self.prefix = prefix
      self.accessKey = accessKey
      self.secretKey = secretKey
      self.authority = authority
    }
  }

  /// Where copies of snapshots lie: an account, apart from the source's, and a region of it.
  package struct Account: Sendable, Hashable {
    /// As the policy says, twelve digits; what the credentials are of is asked.
    package var number: String
    package var region: String
    /// The key of the account's own that copies are made under.
    package var key: String
    /// The profiles of the AWS tools' files whose credentials copy, and restore for drills; nil: what those tools would use.
    package var profile: String?
    package var drillProfile: String?
    /// Another address than Amazon's; plain `http` on this machine alone.
    package var endpoint: String?
    /// The file with the certificates to trust there; nil: the system's.
    package var authority: String?
    /// What a drill's instance is.
    package var shape = InstanceShape()

    package init(number: String, region: String, key: String) {
      self.number = number
      self.region = region
      self.key = key
    }
  }

  /// Whether it is reached over a network.
  package var needsNetwork: Bool {
    switch self {
    case .folder: false
    case .bucket, .account: true
    }
  }

  /// The same place, a folder deeper.
  package func inside(_ name: String) -> RepositoryPlace {
    switch self {
    case .folder(let path): return .folder("\(path)/\(name)")
    case .bucket(var bucket):
      bucket.prefix = bucket.prefix.isEmpty ? name : "\(bucket.prefix)/\(name)"
      return .bucket(bucket)
    // Whose a copy is stands in its tags.
    case .account: return self
    }
  }

  /// As people are told of it, without its secret.
  package var description: String {
    switch self {
    case .folder(let path): path
    case .bucket(let bucket): "s3://\(bucket.name)/\(bucket.prefix)"
    case .account(let account): "rds:\(account.number)/\(account.region)"
    }
  }
}
