/// The bounds of reading JSON, and what a member given twice means.
package struct JSONLimits: Sendable, Hashable {
  /// What to do when an object has one name twice.
  package enum DuplicateNames: Sendable, Hashable {
    /// The later one counts, as in Go's and Python's readers.
    case laterWins
    /// An error: two readers of one text must not see two things.
    case refuse
  }

  /// How many arrays and objects may lie in one another.
  package var depth: Int
  /// How many bytes the text may have.
  package var bytes: Int
  /// How many values are built in all; nil for a million, or one for every four bytes of a longer text. A text of two
  /// bytes a value would take twenty times its size in memory.
  package var values: Int?
  package var duplicateNames: DuplicateNames

  package init(
    depth: Int = 512, bytes: Int = 1 << 30, values: Int? = nil, duplicateNames: DuplicateNames = .laterWins
  ) {
    self.depth = depth
    self.bytes = bytes
    self.values = values
    self.duplicateNames = duplicateNames
  }
}
