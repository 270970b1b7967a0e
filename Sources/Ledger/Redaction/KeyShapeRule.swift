/// Tokens that are known by their shape, wherever they stand.
enum KeyShapeRule: RedactionRule {
  static let summary = "tokens with a known prefix (AWS, GitHub, GitLab, Slack, Stripe, Vault, …) and JSON web tokens"
  static let examples: [RedactionExample] = [
    ("echo AKIAIOSFODNN7EXAMPLE", "echo [redacted]"),
    (
      "git push https://github.com x ghp_0123456789abcdefghijABCDEFGHIJ012345",
      "git push https://github.com x [redacted]"
    ),
    ("run sk-proj-0123456789abcdefghijklmn", "run [redacted]"),
    ("slack xoxb-123456789012-abcdef", "slack [redacted]"),
    ("x eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl y", "x [redacted] y"),
  ]

  /// A prefix, and how many bytes of a token must follow it.
  private struct Shape {
    var prefix: StaticString
    var least: Int
    /// Only capitals and digits follow.
    var isCapital = false
    /// Dots are part of it.
    var hasDots = false
  }

  private static let shapes: [Shape] = [
    Shape(prefix: "AKIA", least: 16, isCapital: true), Shape(prefix: "ASIA", least: 16, isCapital: true),
    Shape(prefix: "ghp_", least: 30), Shape(prefix: "gho_", least: 30), Shape(prefix: "ghu_", least: 30),
    Shape(prefix: "ghs_", least: 30), Shape(prefix: "ghr_", least: 30), Shape(prefix: "github_pat_", least: 22),
    Shape(prefix: "glpat-", least: 20), Shape(prefix: "sk-", least: 20), Shape(prefix: "sk_live_", least: 16),
    Shape(prefix: "sk_test_", least: 16), Shape(prefix: "rk_live_", least: 16), Shape(prefix: "xoxb-", least: 10),
    Shape(prefix: "xoxp-", least: 10), Shape(prefix: "xoxa-", least: 10), Shape(prefix: "xoxr-", least: 10),
    Shape(prefix: "xoxs-", least: 10), Shape(prefix: "xapp-", least: 10), Shape(prefix: "AIza", least: 35),
    Shape(prefix: "ya29.", least: 20), Shape(prefix: "npm_", least: 36), Shape(prefix: "pypi-AgE", least: 30),
    Shape(prefix: "hvs.", least: 20), Shape(prefix: "hvb.", least: 20), Shape(prefix: "dop_v1_", least: 40),
    Shape(prefix: "SG.", least: 40, hasDots: true), Shape(prefix: "AGE-SECRET-KEY-1", least: 40),
    Shape(prefix: "dckr_pat_", least: 20), Shape(prefix: "shpat_", least: 30), Shape(prefix: "pul-", least: 40),
    Shape(prefix: "dapi", least: 32), Shape(prefix: "tskey-", least: 16),
  ]

  static func secrets(in text: RedactionText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var offset = 0
    while offset < text.bytes.count {
      guard isTokenByte(text.bytes[offset]) else {
        offset += 1
        continue
      }
      let end = text.end(ofRunFrom: offset) { isTokenByte($0) || $0 == UInt8(ascii: ".") }
      found += secrets(in: text, token: offset..<end)
      offset = end
    }
    return found
  }

  /// Shapes begin where a run of token bytes begins, or after a dash, an underscore or a dot within it.
  private static func secrets(in text: RedactionText, token: Range<Int>) -> [Range<Int>] {
    guard token.count >= 15 else { return [] }
    if let end = endOfWebToken(text, at: token.lowerBound, within: token.upperBound) { return [token.lowerBound..<end] }
    var found: [Range<Int>] = []
    var offset = token.lowerBound
    while offset < token.upperBound {
      let isStart = offset == token.lowerBound || text[offset - 1].map { !$0.isAlphanumeric } ?? true
      if isStart, let end = end(ofSecretIn: text, at: offset, within: token.upperBound) {
        found.append(offset..<end)
        offset = end
      } else {
        offset += 1
      }
    }
    return found
  }

  private static func end(ofSecretIn text: RedactionText, at start: Int, within bound: Int) -> Int? {
    let first = text.bytes[start]
    for shape in shapes where shape.prefix.utf8Start.pointee == first {
      let length = shape.prefix.utf8CodeUnitCount
      guard start + length <= bound, starts(text, with: shape.prefix, at: start) else { continue }
      let end = text.end(ofRunFrom: start + length) { byte in
        shape.isCapital ? isCapitalOrDigit(byte) : byte.isNameByte || (shape.hasDots && byte == UInt8(ascii: "."))
      }
      let follows = end < bound && shape.isCapital && text.bytes[end].isNameByte
      if end - start - length >= shape.least, !follows { return end }
    }
    return nil
  }

  /// A JSON web token (RFC 7519): three runs of base64url between dots, the first of which begins with `{"`.
  private static func endOfWebToken(_ text: RedactionText, at start: Int, within bound: Int) -> Int? {
    guard text[start] == UInt8(ascii: "e"), text[start + 1] == UInt8(ascii: "y"), text[start + 2] == UInt8(ascii: "J")
    else { return nil }
    let parts = text.bytes[start..<bound].split(
      separator: UInt8(ascii: "."), maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[0].count >= 10, parts[1].count >= 5 else { return nil }
    return parts[2].endIndex
  }

  private static func starts(_ text: RedactionText, with prefix: StaticString, at offset: Int) -> Bool {
    (0..<prefix.utf8CodeUnitCount).allSatisfy { text[offset + $0] == prefix.utf8Start[$0] }
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool { byte.isNameByte }

  private static func isCapitalOrDigit(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || (byte >= 0x41 && byte <= 0x5A)
  }
}
