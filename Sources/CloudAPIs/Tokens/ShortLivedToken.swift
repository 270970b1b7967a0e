import Formats
import Vocabulary

/// A bearer token that ends soon.
package struct ShortLivedToken: Sendable, Hashable {
  package var value: String
  /// When it ends; nil when nothing says so.
  package var expiration: Instant?

  /// - Parameter expiration: nil for what the token itself says, when it is a JWT with `exp` (RFC 7519 §4.1.4).
  package init(_ value: String, expiration: Instant? = nil) {
    self.value = value
    self.expiration = expiration ?? ShortLivedToken.end(of: value)
  }

  private static func end(of token: String) -> Instant? {
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    // What is no JWT says nothing of its end.
    guard let bytes = try? Base64.decodeURL(String(parts[1])),
      let claims = try? JSONReader.read(bytes, limits: JSONLimits(depth: 16, bytes: 1 << 18)),
      let seconds = claims["exp"]?.whole, seconds > 0, seconds < 1 << 40
    else { return nil }
    return Instant(milliseconds: seconds * 1000)
  }
}
