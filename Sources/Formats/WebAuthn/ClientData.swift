import Vocabulary

/// What a browser says of a ceremony: which, for which challenge, and on which page (WebAuthn level 2 §5.8.1).
package struct ClientData: Sendable, Hashable {
  /// The longest that is read.
  package static let bound = 8192

  /// `webauthn.create` or `webauthn.get`.
  package let type: String
  /// In base64url, without padding.
  package let challenge: String
  /// `https://tagout.example.com`, as the browser knows it.
  package let origin: String
  /// Whether the page was framed by one of another origin.
  package let isCrossOrigin: Bool

  /// Takes the bytes as they were signed.
  package init(_ bytes: [UInt8]) throws(FormatError) {
    let limits = JSONLimits(depth: 8, bytes: ClientData.bound, values: 256, duplicateNames: .refuse)
    let value = try JSONReader.read(bytes, limits: limits)
    guard let type = value["type"]?.text, let challenge = value["challenge"]?.text, let origin = value["origin"]?.text
    else { throw FormatError(.webAuthn, .unsupported("client data without type, challenge and origin"), at: 0) }
    self.type = type
    self.challenge = challenge
    self.origin = origin
    switch value["crossOrigin"] {
    case nil, .boolean(false)?: isCrossOrigin = value["topOrigin"] != nil
    case .boolean(true)?: isCrossOrigin = true
    default: throw FormatError(.webAuthn, .unsupported("a \"crossOrigin\" that is neither true nor false"), at: 0)
    }
  }
}
