/// The credentials of an HTTP `Authorization` header and of cookies, and what follows the word `Bearer`.
enum HeaderRule: RedactionRule {
  static let summary = "what an Authorization, Proxy-Authorization or Cookie header carries, and a bearer token"
  static let examples: [RedactionExample] = [
    ("curl -H 'Authorization: Bearer abc.def' https://host", "curl -H 'Authorization: Bearer [redacted]' https://host"),
    ("curl -H \"authorization: Basic dTpw\" host", "curl -H \"authorization: Basic [redacted]\" host"),
    ("curl -H 'Cookie: sid=1; x=2' host", "curl -H 'Cookie: [redacted]' host"),
    ("echo bearer 0123456789abcdef", "echo bearer [redacted]"),
  ]

  static func secrets(in text: RedactionText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var offset = 0
    while offset < text.bytes.count {
      let secret = secret(in: text, at: offset)
      if let secret { found.append(secret) }
      offset = max(offset + 1, secret?.upperBound ?? 0)
    }
    return found
  }

  private static func secret(in text: RedactionText, at offset: Int) -> Range<Int>? {
    switch text.bytes[offset].loweredASCII {
    case UInt8(ascii: "a"):
      guard text.matches("authorization:", at: offset), isHeader(text, at: offset) else { return nil }
      return credentials(in: text, from: offset + 14)
    case UInt8(ascii: "c"):
      guard text.matches("cookie:", at: offset), isHeader(text, at: offset) else { return nil }
      return value(in: text, from: text.skippingBlanks(from: offset + 7))
    case UInt8(ascii: "b"):
      guard text.matches("bearer ", at: offset) else { return nil }
      return token(in: text, from: offset + 7)
    default: return nil
    }
  }

  /// A header begins a quoted word, a line or a bare word, or goes on after `Proxy-` and `Set-`; prose does not.
  private static func isHeader(_ text: RedactionText, at offset: Int) -> Bool {
    guard let before = text[offset - 1] else { return true }
    if before == 0x20 { return text.quote(at: offset) == .none }
    return before == 0x0A || before == UInt8(ascii: "-") || before == UInt8(ascii: "'") || before == UInt8(ascii: "\"")
  }

  /// The name of the scheme stays, what comes after it goes.
  private static func credentials(in text: RedactionText, from start: Int) -> Range<Int>? {
    let first = text.skippingBlanks(from: start)
    if first == start, text.quote(at: start) == .none { return value(in: text, from: start) }
    let scheme = text.end(ofRunFrom: first, bound: 32) { $0.isASCIILetter }
    let second = text.skippingBlanks(from: scheme)
    let hasScheme = scheme > first && second > scheme
    return value(in: text, from: hasScheme ? second : first)
  }

  /// Up to the end of the quotes or of the line, without quotes up to a blank.
  private static func value(in text: RedactionText, from start: Int) -> Range<Int>? {
    guard let first = text[start], first != UInt8(ascii: "$"), !text.matches("[redacted]", at: start) else {
      return nil
    }
    let mark = text.quote(at: start).mark
    let end = text.end(ofRunFrom: start) { byte in
      byte != 0x0A && byte != 0x0D && (mark == nil ? !byte.isBlank : byte != mark)
    }
    return end > start ? start..<end : nil
  }

  /// A word of prose after `bearer` has no digit.
  private static func token(in text: RedactionText, from start: Int) -> Range<Int>? {
    let end = text.end(ofRunFrom: start, while: isTokenByte)
    return end - start >= 16 && text.bytes[start..<end].contains(where: \.isASCIIDigit) ? start..<end : nil
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    byte.isNameByte || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=")
  }
}
