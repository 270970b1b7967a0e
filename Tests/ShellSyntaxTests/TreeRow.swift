import ShellSyntax
import Testing

/// A row of a table: a text and what `TreeText` says of its tree.
struct TreeRow: CustomTestStringConvertible {
  let text: String
  let tree: String

  init(_ text: String, _ tree: String) {
    self.text = text
    self.tree = tree
  }

  var testDescription: String { text }

  /// Expects the tree, and that nothing in the text was a problem.
  func check(extendedGlobs: Bool = false, sourceLocation: SourceLocation = #_sourceLocation) {
    let script = ShellParser.parse(text, extendedGlobs: extendedGlobs)
    #expect(TreeText.of(script) == tree, sourceLocation: sourceLocation)
    #expect(script.problems.isEmpty, sourceLocation: sourceLocation)
  }
}
