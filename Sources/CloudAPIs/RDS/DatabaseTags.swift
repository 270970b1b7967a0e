/// Tags, as the query protocol of RDS writes and reads them.
enum DatabaseTags {
  /// The form's values, sorted by name.
  static func values(_ tags: [String: String]) -> [(name: String, value: String)] {
    tags.sorted { $0.key < $1.key }.enumerated().flatMap { index, tag in
      [("Tags.Tag.\(index + 1).Key", tag.key), ("Tags.Tag.\(index + 1).Value", tag.value)]
    }
  }

  /// Those of an instance or a snapshot in a listing.
  static func read(_ row: XMLTree) -> [String: String] {
    let pairs = (row["TagList"]?.all("Tag") ?? []).compactMap { tag in
      tag.text("Key").map { ($0, tag.text("Value") ?? "") }
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
