import Vocabulary

/// A shell pattern of `*`, `?` and literal text, as `${name#pattern}` uses it (POSIX XCU 2.14).
///
/// Brackets and extended globs are not computed: such a pattern is nil, and its result unknown.
struct ShellPattern {
  private let pattern: [UInt8]

  init?(_ text: String?) {
    guard let text, !text.utf8.contains(UInt8(ascii: "[")), !text.utf8.contains(UInt8(ascii: "(")),
      !text.utf8.contains(UInt8(ascii: "\\")), text.utf8.count <= 1_024
    else { return nil }
    pattern = Array(text.utf8)
  }

  /// Whether a byte may mean something else than itself in a pattern.
  static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "("): true
    default: false
    }
  }

  /// The text without the shortest, or longest, prefix that matches.
  func removingPrefix(of text: String, longest: Bool) -> String {
    let bytes = Array(text.utf8)
    let lengths = longest ? Array((0...bytes.count).reversed()) : Array(0...bytes.count)
    guard let length = lengths.first(where: { matches(bytes[..<$0]) }) else { return text }
    return String(decoding: bytes[length...], as: UTF8.self)
  }

  /// The text without the shortest, or longest, suffix that matches.
  func removingSuffix(of text: String, longest: Bool) -> String {
    let bytes = Array(text.utf8)
    let starts = longest ? Array(0...bytes.count) : Array((0...bytes.count).reversed())
    guard let start = starts.first(where: { matches(bytes[$0...]) }) else { return text }
    return String(decoding: bytes[..<start], as: UTF8.self)
  }

  private func matches(_ text: ArraySlice<UInt8>) -> Bool {
    Glob.matches(pattern, text, foldingCase: false)
  }
}
