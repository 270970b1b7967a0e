/// How much of a text is read before the parser stops and says so.
package struct ShellBounds: Sendable, Hashable {
  /// Length of the text, in bytes.
  package var bytes: Int
  /// Nesting of any kind: commands, substitutions, quotes, braces.
  package var depth: Int
  /// Nodes of the tree: words and their parts, redirections, commands.
  package var parts: Int

  package init(bytes: Int = 1 << 20, depth: Int = 100, parts: Int = 200_000) {
    self.bytes = bytes
    self.depth = depth
    self.parts = parts
  }

  /// More than any command that people or agents write.
  package static let standard = ShellBounds()
}
