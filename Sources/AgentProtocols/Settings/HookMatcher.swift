/// Which tools a group of hooks is for, as Claude Code 2.1.330 was measured to read it; Codex's patterns read the same.
enum HookMatcher {
  /// Whether a group with this matcher is asked about a tool. A word is the whole name, in its own case; several stand
  /// apart by `|` or a comma; anything with other signs is a regular expression. One that is none matches nothing.
  static func matches(_ matcher: String?, tool: String) -> Bool {
    guard let matcher, !matcher.isEmpty, matcher != "*" else { return true }
    let isPlain = matcher.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "|"),
        UInt8(ascii: ","), UInt8(ascii: " "):
        true
      default: false
      }
    }
    if isPlain { return matcher.split { $0 == "|" || $0 == "," || $0 == " " }.contains { $0 == tool } }
    // A pattern that is no regular expression is passed over by the client too.
    guard let pattern = try? Regex(matcher) else { return false }
    return tool.contains(pattern)
  }
}
