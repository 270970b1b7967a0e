/// Private keys in their textual encoding (RFC 7468): `-----BEGIN … PRIVATE KEY-----` to its end.
enum PrivateKeyRule: RedactionRule {
  static let summary = "the body of a PEM private key"
  static let examples: [RedactionExample] = [
    (
      "echo '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----' > k",
      "echo '-----BEGIN PRIVATE KEY-----[redacted]-----END PRIVATE KEY-----' > k"
    ),
    ("-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl", "-----BEGIN OPENSSH PRIVATE KEY-----[redacted]"),
  ]

  static func secrets(in text: RedactionText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var offset = 0
    while let begin = find("-----begin ", in: text, from: offset) {
      let lineEnd = text.end(ofRunFrom: begin, bound: 80) { $0 != 0x0A }
      guard let start = find("private key-----", in: text, from: begin, to: lineEnd) else {
        offset = begin + 11
        continue
      }
      let body = start + 16
      let end = find("-----end", in: text, from: body) ?? text.bytes.count
      if !text.bytes[body..<end].elementsEqual(Redaction.marker.utf8) { found.append(body..<end) }
      offset = end
    }
    return found
  }

  private static func find(_ lowercase: StaticString, in text: RedactionText, from start: Int, to end: Int = .max)
    -> Int?
  {
    var offset = start
    while offset + lowercase.utf8CodeUnitCount <= min(end, text.bytes.count) {
      if text.matches(lowercase, at: offset) { return offset }
      offset += 1
    }
    return nil
  }
}
