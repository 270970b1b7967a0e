/// The bounds of reading CBOR, and which of its spellings are taken.
package struct CBORLimits: Sendable, Hashable {
  /// How many arrays, maps and tags may lie in one another.
  package var depth: Int
  /// How many bytes are read at all.
  package var bytes: Int
  /// How many values are built in all.
  package var values: Int
  /// Whether each value has one spelling only: CTAP2's canonical form (CTAP 2.1 §8).
  package var isCanonical: Bool

  package init(depth: Int = 16, bytes: Int = 1 << 20, values: Int = 1 << 14, isCanonical: Bool = false) {
    self.depth = depth
    self.bytes = bytes
    self.values = values
    self.isCanonical = isCanonical
  }

  /// What authenticators may write: four levels at most, numbers and lengths as short as can be, no indefinite lengths,
  /// no tags, the keys of a map in order, each once.
  package static let ctap2 = CBORLimits(depth: 4, bytes: 1 << 16, values: 1 << 10, isCanonical: true)
}
