import TerraformPlans

/// How much people would miss a thing of a type: what they would ask for first comes first.
///
/// Thousands of things have a few types: each type is weighed once.
struct ThingWeight {
  /// Words of types, the dearest first.
  private static let words = [
    ["database", "db instance", "db cluster", "sql"], ["table", "cluster", "collection", "namespace"],
    ["bucket", "volume", "disk", "file system", "storage account", "vault"], ["instance", "server", "stream", "topic"],
  ]

  private var known: [String: Int] = [:]

  /// The smaller, the dearer.
  mutating func of(kind: String) -> Int {
    if let weight = known[kind] { return weight }
    let entry = ResourceCatalogue.entry(for: kind)
    let noun = entry?.noun ?? kind
    let weight =
      (entry?.loss == .records ? 10 : 0)
      + (ThingWeight.words.firstIndex { $0.contains { noun.contains($0) } } ?? ThingWeight.words.count)
    known[kind] = weight
    return weight
  }

  /// Of an address such as `module.db.aws_db_instance.main[0]`: its type is the word before its last name.
  mutating func of(address: String) -> Int {
    let plain = address.utf8.prefix { $0 != UInt8(ascii: "[") }
    let parts = plain.split(separator: UInt8(ascii: "."))
    return parts.count < 2 ? ThingWeight.words.count : of(kind: String(Substring(parts[parts.count - 2])))
  }
}
