/// One `key = value`, with the indented entries under it.
package struct INIEntry: Sendable, Hashable {
  package var key: String
  /// White space at the ends left out; empty when only nested entries follow.
  package var value: String
  /// Indented `key = value` lines that follow; they have none themselves.
  package var nested: [INIEntry]
  /// From 1.
  package var line: Int

  package init(key: String, value: String, nested: [INIEntry] = [], line: Int) {
    self.key = key
    self.value = value
    self.nested = nested
    self.line = line
  }

  func hasKey(_ other: String) -> Bool {
    key.utf8.count == other.utf8.count
      && zip(key.utf8, other.utf8).allSatisfy { INIEntry.folded($0) == INIEntry.folded($1) }
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
