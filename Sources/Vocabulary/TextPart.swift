/// One replacement in a text, as a tool that edits files is asked for it.
package struct TextPart: Sendable, Hashable {
  /// The text that goes; nil when it is not told.
  package var old: String?
  /// The text that comes.
  package var new: String
  /// Whether all places change, not only the first.
  package var isEverywhere: Bool

  package init(old: String?, new: String, isEverywhere: Bool = false) {
    self.old = old
    self.new = new
    self.isEverywhere = isEverywhere
  }
}
