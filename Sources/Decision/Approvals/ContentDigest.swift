/// A SHA-256 digest, as 64 small hexadecimal digits.
package struct ContentDigest: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The digits.
  package let text: String

  /// Takes 64 small hexadecimal digits; nil for anything else.
  package init?(_ text: String) {
    let isDigest =
      text.utf8.count == 64
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    guard isDigest else { return nil }
    self.text = text
  }

  /// Takes the 32 bytes of the hash; nil for another number of them.
  package init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    let digits = Array("0123456789abcdef".utf8)
    text = String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The first twelve digits, for sentences.
  package var short: String { String(text.prefix(12)) }

  package var description: String { text }

  package static func < (left: ContentDigest, right: ContentDigest) -> Bool { left.text < right.text }
}
