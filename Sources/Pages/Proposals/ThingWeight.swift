import TerraformPlans

/// How much people would miss a thing of a type: what they would ask for first comes first.
enum ThingWeight {
  /// Words of types, the dearest first.
  private static let words = [
    ["database", "db instance", "db cluster", "sql"], ["table", "cluster", "collection", "namespace"],
    ["bucket", "volume", "disk", "file system", "storage account", "vault"], ["instance", "server", "stream", "topic"],
  ]

  /// The smaller, the dearer.
  static func of(kind: String) -> Int {
    let noun = ResourceCatalogue.entry(for: kind)?.noun ?? kind
    let entry = ResourceCatalogue.entry(for: kind)?.loss == .records ? 10 : 0
    return entry + (words.firstIndex { $0.contains { noun.contains($0) } } ?? words.count)
  }

  /// Of an address such as `module.db.aws_db_instance.main[0]`: its type is the word before its last name.
  static func of(address: String) -> Int {
    let plain = address.prefix { $0 != "[" }
    let parts = plain.split(separator: ".")
    return parts.count < 2 ? words.count : of(kind: String(parts[parts.count - 2]))
  }
}
