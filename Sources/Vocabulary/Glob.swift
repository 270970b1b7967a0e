/// A pattern of `*` (any run), `?` (any one byte) and literal text, as policies and environment rules use it.
///
/// Matching is linear in the product of the two lengths and never recurses. `**` means the same as `*`; there are no
/// brackets: what people write in a policy is a name with a star.
package struct Glob: Sendable, Hashable {
  package let pattern: String

  package init(_ pattern: String) {
    self.pattern = pattern
  }

  /// Whether the whole of the text matches, ASCII letters in any case.
  package func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return Glob.matches(Array(pattern.utf8), bytes[...], foldingCase: true)
  }

  /// Whether all bytes match a pattern of `*`, `?` and literal bytes.
  package static func matches(_ pattern: [UInt8], _ text: ArraySlice<UInt8>, foldingCase: Bool) -> Bool {
    var here = 0
    var next = text.startIndex
    var star: (pattern: Int, text: Int)?
    while next < text.endIndex {
      if here < pattern.count, pattern[here] == UInt8(ascii: "*") {
        star = (here, next)
        here += 1
      } else if here < pattern.count, isMatch(pattern[here], text[next], foldingCase) {
        here += 1
        next += 1
      } else if let (starAt, textAt) = star {
        star = (starAt, textAt + 1)
        here = starAt + 1
        next = textAt + 1
      } else {
        return false
      }
    }
    return pattern[here...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  private static func isMatch(_ pattern: UInt8, _ byte: UInt8, _ foldingCase: Bool) -> Bool {
    pattern == UInt8(ascii: "?") || pattern == byte || (foldingCase && folded(pattern) == folded(byte))
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte + 32 : byte
  }
}
