/// What the attributes of one type's objects can tell of their reach, worked out once a type.
struct ReachOfType {
  /// What an attribute at the top of an object tells.
  enum Part {
    case account
    /// `owner` is also a word of other meanings: only an account's digits count.
    case owner
    case region
    /// An identifier that names account and region.
    case identifier
    case bucket
    case vault
  }

  /// The name of the cloud that its findings have in front.
  let cloud: String
  private let accounts: [String]
  /// Its name is that of a bucket.
  let isBucket: Bool
  /// It lies in a bucket, or is about one.
  private let isOfBucket: Bool
  /// Its name is that of a backup vault.
  let isVault: Bool

  init(_ type: String) {
    let prefix = ReachOfType.cloud(of: type)
    // Identifiers of Azure are those of any of its providers.
    cloud = prefix == "azurerm" ? "azure" : prefix
    accounts = ReachOfType.accountAttributes[prefix] ?? []
    isBucket = type.hasSuffix("_bucket") || type == "azurerm_storage_account"
    isOfBucket = !isBucket && type.contains("bucket")
    isVault =
      type.hasSuffix("backup_vault") || type.hasSuffix("recovery_services_vault") || type.hasSuffix("_air_gapped_vault")
  }

  /// What an attribute tells; nil for most.
  func part(_ name: String) -> Part? {
    switch name {
    case "id", "arn", "self_link", "db_snapshot_arn", "db_cluster_snapshot_arn", "recovery_point_arn": .identifier
    case "region", "location", "region_code", "data_center", "datacenter", "zone": .region
    case "backup_vault_name", "target_vault_name", "recovery_vault_name", "backup_vault": .vault
    case "bucket" where isOfBucket: .bucket
    case "owner" where accounts.contains("owner"): .owner
    default: accounts.contains(name) ? .account : nil
    }
  }

  /// The first word of a type: the provider, with its beta or Cloud Control twin counted as itself.
  static func cloud(of type: String) -> String {
    let cloud = type.prefix { $0 != "_" }
    return cloud == "awscc" ? "aws" : cloud == "azapi" ? "azure" : String(cloud)
  }

  /// The attributes by which an object tells its own account, by its provider's prefix.
  private static let accountAttributes: [String: [String]] = [
    "aws": ["owner_id", "account_id", "owner"], "google": ["project"], "azurerm": ["subscription_id"],
    "mongodbatlas": ["project_id"], "cloudflare": ["account_id"], "scaleway": ["project_id"],
    "oci": ["compartment_id"], "digitalocean": ["project_id"], "ibm": ["resource_group_id"],
    "confluent": ["environment"], "alicloud": ["resource_group_id"], "yandex": ["folder_id"],
    "exoscale": ["organization"], "ovh": ["service_name"],
  ]
}
