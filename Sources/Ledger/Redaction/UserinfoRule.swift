/// The password in the userinfo of a URL (RFC 3986 §3.2.1).
enum UserinfoRule: RedactionRule {
  static let summary = "the password in a URL's userinfo, and a long name there that has no password"
  static let examples: [RedactionExample] = [
    ("psql postgres://app:hunter2@db:5432/shop", "psql postgres://app:[redacted]@db:5432/shop"),
    ("git clone https://u:p@ss@host/r.git", "git clone https://u:[redacted]@host/r.git"),
    ("git clone https://0123456789abcdef0123@host/r", "git clone https://[redacted]@host/r"),
  ]

  static func secrets(in text: RedactionText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var offset = 0
    while offset < text.bytes.count {
      guard text.bytes[offset] == UInt8(ascii: ":"), text.matches("://", at: offset) else {
        offset += 1
        continue
      }
      let start = offset + 3
      let end = text.end(ofRunFrom: start, bound: 4096) { !endsURL($0) }
      if let secret = secret(in: text, userinfoFrom: start, to: end), !isReference(text.bytes[secret]) {
        found.append(secret)
      }
      offset = max(end, start)
    }
    return found
  }

  private static func secret(in text: RedactionText, userinfoFrom start: Int, to end: Int) -> Range<Int>? {
    let url = text.bytes[start..<end]
    let slash = url.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? end
    let authority = text.bytes[start..<slash]
    if let at = authority.lastIndex(of: UInt8(ascii: "@")) {
      if let colon = text.bytes[start..<at].firstIndex(of: UInt8(ascii: ":")) { return colon + 1..<at }
      return at - start >= 20 ? start..<at : nil
    }
    // A password with a bare `/` in it: what should be a port is none, and an `@` comes later.
    guard let colon = authority.firstIndex(of: UInt8(ascii: ":")), let at = url.lastIndex(of: UInt8(ascii: "@")),
      !text.bytes[(colon + 1)..<slash].allSatisfy(\.isASCIIDigit)
    else { return nil }
    return colon + 1..<at
  }

  private static func endsURL(_ byte: UInt8) -> Bool {
    if byte.isBlank { return true }
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "|"), UInt8(ascii: ")"):
      return true
    default: return false
    }
  }

  private static func isReference(_ value: ArraySlice<UInt8>) -> Bool {
    value.first == UInt8(ascii: "$") || value.elementsEqual(Redaction.marker.utf8)
  }
}
