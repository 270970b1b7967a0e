/// Keys in a text that are known by their shape alone.
package enum KnownKeys {
  /// The byte ranges of tokens with a known prefix and of private keys, in the order of the text.
  package static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    let text = RedactionText(String(decoding: bytes, as: UTF8.self))
    return (KeyShapeRule.secrets(in: text) + PrivateKeyRule.secrets(in: text)).sorted { $0.lowerBound < $1.lowerBound }
  }
}
