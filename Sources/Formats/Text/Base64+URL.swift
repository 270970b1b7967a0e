extension Base64 {
  /// The URL-safe encoding without padding (RFC 4648 §5), as browsers write the parts of a passkey's answer.
  package static func encodeURL(_ bytes: some Collection<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for digit in encode(bytes).utf8 {
      switch digit {
      case UInt8(ascii: "+"): text.append(UInt8(ascii: "-"))
      case UInt8(ascii: "/"): text.append(UInt8(ascii: "_"))
      case UInt8(ascii: "="): return String(decoding: text, as: UTF8.self)
      default: text.append(digit)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of exactly that encoding: no padding, no space, no bits left over, so that no two texts are one value.
  package static func decodeURL(_ text: String) throws(FormatError) -> [UInt8] {
    let bytes = try decode(text, .lenient)
    guard encodeURL(bytes) == text else { throw FormatError(.base64, .malformedLength, at: text.utf8.count) }
    return bytes
  }
}
