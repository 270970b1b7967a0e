import Vocabulary

/// What a command of a cloud's own tool acts on by name, and where it lands.
struct CloudPlace: Sendable {
  /// As they are written.
  var names: [String]
  var environment: Environment

  /// The first three names, and how many more.
  var list: String {
    let shown = names.prefix(3).map { "\"\($0)\"" }.joined(separator: ", ")
    return names.count > 3 ? "\(shown) and \(names.count - 3) more" : shown
  }

  /// The names behind a colon, for the end of a sentence; empty without names.
  var suffix: String { names.isEmpty ? "" : ": " + list }
}
