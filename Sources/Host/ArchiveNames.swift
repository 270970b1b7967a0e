/// The names in an archive, as far as they could be read.
package struct ArchiveNames: Sendable, Hashable {
  /// In the order of the archive; a name can occur more than once.
  package var names: [String]
  /// False when a bound was reached, or the archive is cut or damaged after these names.
  package var isComplete: Bool

  package init(names: [String], isComplete: Bool) {
    self.names = names
    self.isComplete = isComplete
  }
}
