import Formats

/// A passkey's public half as one line: what is signed for it and recorded of it, and enough to check its signatures.
package struct PasskeyLine: Sendable, Hashable {
  package let key: COSEKey
  package let party: String

  package init(_ passkey: Passkey) {
    key = passkey.key
    party = passkey.party
  }

  /// Nil for what is no such line.
  package init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    // What is no base64 and no key is no line.
    guard words.count == 4, words[0] == "passkey", let bytes = try? Base64.decodeURL(String(words[2])),
      let key = try? COSEKey(bytes), key.algorithm.name == words[1], !words[3].isEmpty
    else { return nil }
    self.key = key
    party = String(words[3])
  }

  /// `passkey ES256 KEY PARTY`, the key in base64url of its CBOR.
  package var text: String { "passkey \(key.algorithm.name) \(Base64.encodeURL(key.encoded)) \(party)" }
}
