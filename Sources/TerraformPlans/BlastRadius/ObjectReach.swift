import Vocabulary

/// What the attributes of one object tell of the accounts, regions, keys, buckets and vaults that it lies in or rests on.
///
/// Sensitive attributes are not looked at.
struct ObjectReach: Hashable {
  private(set) var accounts: Set<String> = []
  private(set) var regions: Set<String> = []
  private(set) var keys: Set<String> = []
  private(set) var buckets: Set<String> = []
  private(set) var vaults: Set<String> = []

  /// How deep attributes are searched.
  private static let depthBound = 6

  init(type: String, attributes: StructuredValue, sensitive: [ValuePath] = []) {
    let cloud = ObjectReach.cloud(of: type)
    takeOwn(cloud, attributes, sensitive)
    guard case .object(let object) = attributes else { return }
    for member in object.members where !ObjectName.isSensitive(member.name, sensitive) {
      search(member.value, named: member.name, cloud, depth: 0)
    }
    takeNames(type, attributes, sensitive)
  }

  /// The attributes by which an object tells its own account, by its provider's prefix.
  private static let accountAttributes: [String: [String]] = [
    "aws": ["owner_id", "account_id", "owner"], "google": ["project"], "azurerm": ["subscription_id"],
    "mongodbatlas": ["project_id"], "cloudflare": ["account_id"], "scaleway": ["project_id"],
    "oci": ["compartment_id"], "digitalocean": ["project_id"], "ibm": ["resource_group_id"],
    "confluent": ["environment"], "alicloud": ["resource_group_id"], "yandex": ["folder_id"],
    "exoscale": ["organization"], "ovh": ["service_name"],
  ]

  private static let regionAttributes = ["region", "location", "region_code", "data_center", "datacenter", "zone"]

  /// The first word of a type: the provider, with its beta or Cloud Control twin counted as itself.
  static func cloud(of type: String) -> String {
    let cloud = type.prefix { $0 != "_" }
    return cloud == "awscc" ? "aws" : cloud == "azapi" ? "azure" : String(cloud)
  }

  /// The name that identifiers have in front: Azure's are those of any of its providers.
  private static func shownCloud(_ cloud: String) -> String { cloud == "azurerm" ? "azure" : cloud }

  private mutating func takeOwn(_ cloud: String, _ object: StructuredValue, _ sensitive: [ValuePath]) {
    let shown = ObjectReach.shownCloud(cloud)
    for name in ObjectReach.accountAttributes[cloud] ?? [] {
      guard let text = object[name]?.text, !text.isEmpty, !ObjectName.isSensitive(name, sensitive) else { continue }
      // `owner` is also a word of other meanings.
      if name == "owner", !text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { continue }
      accounts.insert("\(shown) \(ObjectName.shown(text))")
    }
    for name in ObjectReach.regionAttributes {
      guard let text = object[name]?.text, !text.isEmpty, !ObjectName.isSensitive(name, sensitive) else { continue }
      regions.insert("\(shown) \(ObjectName.shown(text))")
    }
    for name in ["id", "arn", "self_link", "db_snapshot_arn", "db_cluster_snapshot_arn", "recovery_point_arn"] {
      guard let text = object[name]?.text, let told = CloudName(text) else { continue }
      if let account = told.account { accounts.insert(account) }
      if let region = told.region { regions.insert(region) }
    }
  }

  /// Keys are found wherever they are referred to; accounts only where the object lies.
  private mutating func search(_ value: StructuredValue, named name: String, _ cloud: String, depth: Int) {
    guard depth <= ObjectReach.depthBound else { return }
    switch value {
    case .string(let text):
      if let key = CloudName(text)?.key {
        keys.insert(key)
      } else if ObjectReach.namesKey(name), !text.isEmpty, CloudName(text) == nil {
        keys.insert("\(ObjectReach.shownCloud(cloud)) \(ObjectName.shown(text))")
      }
    case .array(let elements):
      for element in elements { search(element, named: name, cloud, depth: depth + 1) }
    case .object(let object):
      for member in object.members { search(member.value, named: member.name, cloud, depth: depth + 1) }
    case .null, .boolean, .integer, .real, .digits, .unknown: break
    }
  }

  /// Attributes that hold an encryption key's own short name.
  private static func namesKey(_ name: String) -> Bool {
    switch name {
    case "kms_key_id", "kms_key", "kms_key_arn", "kms_key_name", "kms_master_key_id", "kms_key_self_link",
      "crypto_key_name", "key_vault_key_id", "disk_encryption_set_id", "default_kms_key_name",
      "volume_kms_key", "encryption_key_id", "vault_kms_key_id":
      true
    default: false
    }
  }

  private mutating func takeNames(_ type: String, _ object: StructuredValue, _ sensitive: [ValuePath]) {
    let name = ObjectName.name(of: object, sensitive: sensitive)
    let isBucket = type.hasSuffix("_bucket") || type == "azurerm_storage_account"
    if isBucket, let name { buckets.insert(name) }
    if !isBucket, type.contains("bucket"), !ObjectName.isSensitive("bucket", sensitive),
      let bucket = object["bucket"]?.text, !bucket.isEmpty
    {
      buckets.insert(ObjectName.shown(bucket))
    }
    if type.hasSuffix("backup_vault") || type.hasSuffix("recovery_services_vault")
      || type.hasSuffix("_air_gapped_vault"),
      let name
    {
      vaults.insert(name)
    }
    for attribute in ["backup_vault_name", "target_vault_name", "recovery_vault_name", "backup_vault"] {
      guard let vault = object[attribute]?.text, !vault.isEmpty, !ObjectName.isSensitive(attribute, sensitive) else {
        continue
      }
      vaults.insert(ObjectName.shown(vault))
    }
  }
}
