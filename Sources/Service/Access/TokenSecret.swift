import Crypto
import Formats

/// A token's secret: shown once, never stored.
package struct TokenSecret: Sendable, Hashable {
  /// `tagout_` and 256 random bits in hexadecimal.
  package let text: String

  /// A new one.
  package init() {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    text = "tagout_" + bytes.map { Hexadecimal.encode([$0]) }.joined()
  }

  /// One that a request brings; nil when it cannot be one.
  package init?(presented text: String) {
    guard text.hasPrefix("tagout_"), text.utf8.count == 71 else { return nil }
    self.text = text
  }

  /// What is stored of it.
  package var digest: [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }
}
