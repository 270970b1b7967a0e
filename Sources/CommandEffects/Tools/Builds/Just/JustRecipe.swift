/// A recipe of a justfile.
struct JustRecipe: Sendable {
  /// A parameter: `name`, `name='default'`, `*rest`, `+rest`.
  struct Parameter: Sendable {
    var name: String
    var value: String?
    var takesRest: Bool
  }

  /// A line of the body.
  struct Line: Sendable {
    var text: String
    /// From 1.
    var number: Int
  }

  var name: String
  var parameters: [Parameter]
  /// Recipes that run before and behind it, each with its arguments as they are written.
  var dependencies: [[String]]
  var lines: [Line] = []

  /// Whether the body is a script with an interpreter of its own.
  var isScript: Bool { lines.first?.text.hasPrefix("#!") == true }
}
