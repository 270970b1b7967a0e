import Vocabulary

/// What an object is called by those who own it, out of its attributes; never a sensitive one.
package enum ObjectName {
  /// The attributes that name things, the most telling first.
  private static let attributes = [
    "identifier", "cluster_identifier", "db_snapshot_identifier", "db_cluster_snapshot_identifier",
    "snapshot_identifier", "global_cluster_identifier", "replication_group_id", "cluster_id", "bucket", "name",
    "function_name", "user_pool_id", "domain", "domain_name", "repository", "display_name", "title", "fqdn",
    "key_name", "user", "login", "path", "zone", "dataset_id", "table_id", "instance_id", "account_id", "zone_name",
    "creation_token",
    "description",
  ]
  /// What has no name is known by its identifier.
  private static let lastAttributes = ["id", "arn", "self_link"]
  /// The attributes whose values others use to point at an object.
  private static let identities = [
    "id", "arn", "identifier", "cluster_identifier", "key_id", "self_link", "resource_id", "unique_id",
  ]
  /// Longer names are cut.
  private static let bound = 120

  /// The name of an object; nil when no attribute tells it.
  ///
  /// - Parameter own: the attributes that name objects of its type before all others (`ownAttributes`).
  static func name(of object: StructuredValue, own: [String] = [], sensitive: [ValuePath]) -> String? {
    guard case .object = object else { return nil }
    // An object in a bucket is known by both.
    if let bucket = text("bucket", object, sensitive), let key = text("key", object, sensitive) {
      return shown("\(bucket)/\(key)")
    }
    if let name = metadataName(object) { return shown(name) }
    for attribute in own {
      if let text = text(attribute, object, sensitive) { return shown(text) }
    }
    for attribute in attributes {
      if let text = text(attribute, object, sensitive) { return shown(text) }
    }
    if let tag = object["tags"]?["Name"]?.text { return shown(tag) }
    return lastAttributes.lazy.compactMap { text($0, object, sensitive) }.first.map(shown)
  }

  /// The attributes that have the last words of a type in front: `table_id` of a table, `cluster_name` of a cluster. Other
  /// attributes of that kind name what a thing lies in.
  static func ownAttributes(of type: String) -> [String] {
    let words = type.split(separator: "_").dropFirst().suffix(3)
    let tails = words.indices.reversed().map { words[$0...].joined(separator: "_") }
    guard !tails.isEmpty else { return [] }
    // The identifiers of keys are numbers that nobody knows them by.
    let ids = words.last == "key" ? [] : tails.map { $0 + "_id" }
    return ["identifier"] + tails.map { $0 + "_identifier" } + ["name"] + tails.map { $0 + "_name" } + ids
  }

  /// Kubernetes names things in their metadata.
  private static func metadataName(_ object: StructuredValue) -> String? {
    let metadata = object["metadata"] ?? object["manifest"]?["metadata"]
    guard let first = metadata?.elements?.first ?? metadata, let name = first["name"]?.text else { return nil }
    return (first["namespace"]?.text).map { "\($0)/\(name)" } ?? name
  }

  private static func text(_ attribute: String, _ object: StructuredValue, _ sensitive: [ValuePath]) -> String? {
    guard let text = object[attribute]?.text, !text.isEmpty, !isSensitive(attribute, sensitive) else { return nil }
    return text
  }

  /// Whether an attribute, or a part of it, is sensitive.
  static func isSensitive(_ attribute: String, _ sensitive: [ValuePath]) -> Bool {
    sensitive.contains { $0.steps.first == .attribute(attribute) || $0.steps.isEmpty }
  }

  /// The values by which other objects may point at this one.
  static func identities(of object: StructuredValue) -> Set<String> {
    Set(identities.compactMap { object[$0]?.text }.filter { $0.utf8.count >= 3 })
  }

  /// Text on one line and not too long.
  package static func shown(_ text: String) -> String {
    let line = String(decoding: text.utf8.prefix(bound).map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
    return text.utf8.count > bound ? line + "…" : line
  }
}
