import Vocabulary

/// How snapshots and instances are called, and the tags that say whose they are.
enum RDSNames {
  /// The tag of a snapshot whose value is the dataset's name.
  static let dataset = "tagout:dataset"
  /// The source instance's ARN.
  static let source = "tagout:source"
  /// When the snapshot was begun, in milliseconds since 1970.
  static let begun = "tagout:begun"
  /// The ARN of the snapshot that this one is a copy of.
  static let copied = "tagout:copied"
  /// Who has a drill's instance: host, process, milliseconds since 1970.
  static let maker = "tagout:maker"

  /// What every snapshot of ours begins with.
  static let prefix = "tagout-"

  /// A snapshot of this moment: `tagout-shop-20261123t134301123z`.
  static func snapshot(of dataset: String, at time: Instant) -> String {
    // A snapshot's name has at most 255 letters, digits and single hyphens (CreateDBSnapshot).
    let digits = time.description.lowercased().filter { $0.isNumber || $0 == "t" }
    return prefix + plain(dataset, bound: 200) + "-" + digits + "z"
  }

  /// What comes behind a drill's prefix: an instance's name has at most 63 characters (CreateDBInstance). It stays the same
  /// from drill to drill, so that a tunnel can stand ready for it.
  static func drill(of dataset: String) -> String { plain(dataset, bound: 40) }

  /// Small letters and digits, anything else a hyphen, none twice and none at an end.
  private static func plain(_ text: String, bound: Int) -> String {
    let parts = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let name = parts.joined(separator: "-").prefix(bound)
    return name.hasSuffix("-") ? String(name.dropLast()) : String(name)
  }
}
