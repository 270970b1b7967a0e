/// A platform's tool, by the name that it is called with.
struct PlatformTool: Sendable {
  /// The name that the tables know it by.
  var name: String
  /// Options that take the next word, without dashes.
  var valued: [Substring]
  /// The letter that is short for `--dry-run`; nil when there is none.
  var dryRunLetter: Substring?
  /// Whether a command that no table knows passes.
  var isOpen: Bool

  /// The names of all of them.
  static var names: [String] {
    PlatformRows.tools.description.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  /// Nil for a program that is none of them.
  init?(named name: String) {
    guard let row = SortedRows(PlatformRows.tools).rest(of: name)?.text else { return nil }
    let words = row.split(separator: " ")
    guard let canonical = words.first else { return nil }
    self.name = String(canonical)
    valued = words.dropFirst().filter { !$0.hasPrefix("!") && $0 != "?" }
    dryRunLetter = words.first { $0.hasPrefix("!") }?.dropFirst()
    isOpen = words.contains("?")
  }
}
