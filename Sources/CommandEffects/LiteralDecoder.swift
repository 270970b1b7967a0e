import Formats

/// Decodes literals the way people hide commands in them, to see whether a guarded name is inside.
enum LiteralDecoder {
  /// Literals longer than this are searched but not decoded.
  private static let bound = 64 * 1_024

  /// What the literal may stand for; empty when it looks like no encoding.
  static func decodings(of literal: [UInt8]) -> [[UInt8]] {
    guard literal.count >= 6, literal.count <= bound else { return [] }
    var decodings: [[UInt8]] = [literal.reversed()]
    if let decoded = base64(literal) { decodings.append(decoded) }
    if let decoded = hexadecimal(literal) { decodings.append(decoded) }
    if literal.contains(UInt8(ascii: "\\")) { decodings.append(EscapeText.decoded(literal)) }
    return decodings
  }

  /// The bytes that `base64 -d` prints, or nil when the text is no base64.
  static func base64(_ text: [UInt8]) -> [UInt8]? {
    // Text that is no base64 has no decoding: that is the answer, not a failure.
    try? Base64.decode(text, .lenient)
  }

  /// The bytes that `xxd -r -p` prints, or nil when the text is no hexadecimal.
  static func hexadecimal(_ text: [UInt8]) -> [UInt8]? {
    let digits = text.filter { $0 > 32 }
    // Text that is no hexadecimal has no decoding: that is the answer, not a failure.
    return try? Hexadecimal.decode(String(decoding: digits, as: UTF8.self))
  }
}
