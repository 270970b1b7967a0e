import Crypto
import Formats

/// A token's secret: shown once, never stored.
package struct TokenSecret: Sendable, Hashable {
  /// `tagout_` and 256 random bits in hexadecimal.
  package let text: String

  /// A new one.
  package init() {
    text = "tagout_" + TokenSecret.randomHexadecimal()
  }

  /// 256 random bits.
  static func randomHexadecimal() -> String {
    var generator = SystemRandomNumberGenerator()
    return Hexadecimal.encode((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
  }

  /// One that a request brings; nil when it cannot be one.
  package init?(presented text: String) {
    guard text.hasPrefix("tagout_"), text.utf8.count == 71 else { return nil }
    self.text = text
  }

  /// What is stored of it.
  package var digest: [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }
}
