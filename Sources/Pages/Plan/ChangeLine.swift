/// One attribute that a change touches, as it is shown; secrets are out of it.
package struct ChangeLine: Sendable, Hashable {
  /// The way to it, e.g. `tags.Name`.
  package var key: String
  /// Nil where there is none before, or after.
  package var before: String?
  package var after: String?
  /// Whether the change of this attribute makes the object be destroyed.
  package var forcesReplacement: Bool

  package init(_ key: String, before: String?, after: String?, forcesReplacement: Bool = false) {
    self.key = key
    self.before = before
    self.after = after
    self.forcesReplacement = forcesReplacement
  }
}
