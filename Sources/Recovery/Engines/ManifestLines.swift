import Formats
import Vocabulary

/// Lines of a manifest, in the words of `ManifestScript`, for what is no PostgreSQL.
enum ManifestLines {
  /// One kind of thing that defines the data, with a digest of them all.
  static func part(_ name: String, of texts: [String]) -> StructuredValue {
    let digest = Hexadecimal.encode(SHA256.hash(Array(texts.joined(separator: "\n").utf8)))
    return .object([
      "count": .integer(Int64(texts.count)), "digest": .string(digest), "kind": "part", "name": .string(name),
    ])
  }
}
