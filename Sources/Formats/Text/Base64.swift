/// Base64 (RFC 4648 §4), and its URL-safe alphabet (§5).
package enum Base64 {
  /// How much the text may differ from what the RFC asks for.
  package enum Strictness: Sendable, Hashable {
    /// The exact encoding: padded, nothing between, no bits left over.
    case strict
    /// As files and people have it: white space anywhere, padding or none, either alphabet.
    case lenient
  }

  /// The padded standard encoding.
  package static func encode(_ bytes: some Collection<UInt8>) -> String {
    let digits = ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/" as StaticString).utf8Start
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var group: UInt32 = 0
    var held = 0
    func flush() {
      for index in 0..<4 {
        let digit = digits[Int(group >> UInt32(18 - 6 * index) & 63)]
        text.append(index <= held ? digit : UInt8(ascii: "="))
      }
    }
    for byte in bytes {
      group |= UInt32(byte) << UInt32(16 - 8 * held)
      held += 1
      if held == 3 {
        flush()
        (group, held) = (0, 0)
      }
    }
    if held > 0 { flush() }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes that the text stands for. Throws for what the strictness does not allow.
  package static func decode(_ text: String, _ strictness: Strictness = .strict) throws(FormatError) -> [UInt8] {
    try decode(text.utf8, strictness)
  }

  /// The bytes that the text, as UTF-8, stands for. Throws for what the strictness does not allow.
  package static func decode(
    _ text: some Collection<UInt8>, _ strictness: Strictness = .strict
  ) throws(FormatError) -> [UInt8] {
    var decoder = Base64Decoder(strictness, capacity: text.count / 4 * 3)
    for byte in text { try decoder.take(byte) }
    return try decoder.finish()
  }
}
