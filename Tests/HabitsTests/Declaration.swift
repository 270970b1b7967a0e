/// A declaration found in Swift's code by its keyword: no parser, but right for code that swift-format accepts.
struct Declaration: Sendable {
  /// `struct`, `func`, `extension`, …
  var keyword: String
  /// Dotted for an extension; `init`, `subscript` and `deinit` are their own names.
  var name: String
  /// Words before the keyword: `package`, `static`, `private`, …
  var modifiers: [String]
  /// How many braces are open around it.
  var depth: Int
  /// The line of its first modifier.
  var line: Int
  /// The line of the brace that closes its body, or the line of its keyword when it has none.
  var lastLine: Int
  /// It has a body in braces.
  var hasBody: Bool
  /// An `=` stands between its name and its body.
  var isInitialised: Bool

  var lineCount: Int { lastLine - line + 1 }

  static let types: Set<String> = ["struct", "enum", "class", "actor", "protocol"]
  static let functions: Set<String> = ["func", "init", "subscript", "deinit"]
}
