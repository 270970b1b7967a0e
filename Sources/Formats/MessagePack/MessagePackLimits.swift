/// The bounds of reading msgpack.
package struct MessagePackLimits: Sendable, Hashable {
  /// How many arrays and maps may lie in one another.
  package var depth: Int
  /// How many values one reader gives in all, so that a few bytes each cannot fill the memory.
  package var values: Int

  package init(depth: Int = 512, values: Int = 1 << 22) {
    self.depth = depth
    self.values = values
  }
}
