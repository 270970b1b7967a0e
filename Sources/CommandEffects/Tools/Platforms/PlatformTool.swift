/// A platform's tool, by the name that it is called with.
struct PlatformTool: Sendable {
  /// The name that the tables know it by.
  var name: String
  /// Options that take the next word, without dashes.
  var valued: [Substring]

  /// Nil for a program that is none of them.
  init?(named name: String) {
    guard let row = SortedRows(PlatformRows.tools).rest(of: name)?.text else { return nil }
    let words = row.split(separator: " ")
    guard let canonical = words.first else { return nil }
    self.name = String(canonical)
    valued = Array(words.dropFirst())
  }
}
