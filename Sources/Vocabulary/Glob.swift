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
    let pattern = Array(self.pattern.utf8)
    let text = Array(text.utf8)
    var here = 0
    var next = 0
    var star: (pattern: Int, text: Int)?
    while next < text.count {
      if here < pattern.count, pattern[here] == UInt8(ascii: "*") {
        star = (here, next)
        here += 1
      } else if here < pattern.count,
        pattern[here] == UInt8(ascii: "?") || Glob.folded(pattern[here]) == Glob.folded(text[next])
      {
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

  private static func folded(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte + 32 : byte
  }
}
