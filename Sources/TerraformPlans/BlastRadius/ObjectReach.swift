import Vocabulary

/// What the attributes of objects tell of the accounts, regions, keys, buckets and vaults that they lie in or rest on.
///
/// Sensitive attributes are not looked at.
struct ObjectReach {
  private(set) var accounts: Set<String> = []
  private(set) var regions: Set<String> = []
  private(set) var keys: Set<String> = []
  private(set) var buckets: Set<String> = []
  private(set) var vaults: Set<String> = []
  private var types: [String: KnownType] = [:]
  /// The type that was added to last, and what is known of it: objects of one type often follow each other.
  private var lastType = ""
  private var last = KnownType(reach: ReachOfType(""))

  /// How deep attributes are searched.
  private static let depthBound = 6
  /// So many names of attributes are remembered for a type.
  private static let nameBound = 1_000

  /// A type with what the attributes of its last object tell: others have mostly the same, in the same order.
  private struct KnownType {
    var reach: ReachOfType
    var names: [String] = []
    var parts: [ReachOfType.Part?] = []
  }

  /// Nothing yet.
  init() {}

  /// The reach of one object.
  init(type: String, attributes: StructuredValue, sensitive: [ValuePath] = []) {
    add(type, attributes, sensitive)
  }

  /// Adds the reach of one more object.
  mutating func add(_ type: String, _ attributes: StructuredValue, _ sensitive: [ValuePath]) {
    guard case .object(let object) = attributes else { return }
    let reach = reach(of: type)
    for index in object.members.indices {
      let name = object.members[index].name
      if !sensitive.isEmpty, ObjectName.isSensitive(name, sensitive) { continue }
      if let part = ObjectReach.part(name, at: index, &last) { take(object.members[index].value, part, reach) }
      search(object.members[index].value, named: name, reach, depth: 0)
    }
    guard reach.isBucket || reach.isVault else { return }
    let own = ObjectName.ownAttributes(of: type)
    guard let name = ObjectName.name(of: attributes, own: own, sensitive: sensitive) else { return }
    if reach.isBucket { buckets.insert(name) } else { vaults.insert(name) }
  }

  private mutating func reach(of type: String) -> ReachOfType {
    if type != lastType {
      types[lastType] = last
      last = types[type] ?? KnownType(reach: ReachOfType(type))
      lastType = type
    }
    return last.reach
  }

  private static func part(_ name: String, at index: Int, _ known: inout KnownType) -> ReachOfType.Part? {
    if index < known.names.count, known.names[index] == name { return known.parts[index] }
    let part = known.reach.part(name)
    if index < known.names.count {
      known.names[index] = name
      known.parts[index] = part
    } else if index == known.names.count, index < nameBound {
      known.names.append(name)
      known.parts.append(part)
    }
    return part
  }

  /// Accounts are only taken from where an object tells its own.
  private mutating func take(_ value: StructuredValue, _ part: ReachOfType.Part, _ type: ReachOfType) {
    guard let text = value.text, !text.isEmpty else { return }
    switch part {
    case .account: accounts.insert("\(type.cloud) \(ObjectName.shown(text))")
    case .owner:
      if text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { accounts.insert("\(type.cloud) \(text)") }
    case .region: regions.insert("\(type.cloud) \(ObjectName.shown(text))")
    case .bucket: buckets.insert(ObjectName.shown(text))
    case .vault: vaults.insert(ObjectName.shown(text))
    case .identifier:
      guard CloudName.mayBe(text), let told = CloudName(text) else { return }
      if let account = told.account { accounts.insert(account) }
      if let region = told.region { regions.insert(region) }
    }
  }

  /// Keys are found wherever they are referred to.
  private mutating func search(_ value: StructuredValue, named name: String, _ type: ReachOfType, depth: Int) {
    guard depth <= ObjectReach.depthBound else { return }
    switch value {
    case .string(let text):
      if CloudName.mayBe(text) {
        if CloudName.isAmazon(text) {
          if CloudName.isAmazonKey(text) { keys.insert(text) }
          return
        }
        if let told = CloudName(text) {
          if let key = told.key { keys.insert(key) }
          return
        }
      }
      if ObjectReach.namesKey(name), !text.isEmpty { keys.insert("\(type.cloud) \(ObjectName.shown(text))") }
    case .array(let elements):
      for element in elements { search(element, named: name, type, depth: depth + 1) }
    case .object(let object):
      for index in object.members.indices {
        search(object.members[index].value, named: object.members[index].name, type, depth: depth + 1)
      }
    case .null, .boolean, .integer, .real, .digits, .unknown: break
    }
  }

  /// Attributes that hold an encryption key's own short name.
  private static func namesKey(_ name: String) -> Bool {
    // Most attributes are passed by their first letter.
    guard name.utf8.count >= 7, let first = name.utf8.first, "kcdve".utf8.contains(first) else { return false }
    switch name {
    case "kms_key_id", "kms_key", "kms_key_arn", "kms_key_name", "kms_master_key_id", "kms_key_self_link",
      "crypto_key_name", "key_vault_key_id", "disk_encryption_set_id", "default_kms_key_name",
      "volume_kms_key", "encryption_key_id", "vault_kms_key_id":
      return true
    default: return false
    }
  }
}
