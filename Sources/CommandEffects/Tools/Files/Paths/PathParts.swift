import Vocabulary

/// The components of paths as arrays of text.
enum PathParts {
  /// The same of a whole text.
  static func folded(_ path: String) -> [String] { folded(path[...]) }

  /// Components without empty ones and `.`, ASCII letters in lower case; `..` takes its parent away where there is
  /// one. An unknown component or a pattern is never taken away by `..`, since it may stand for several.
  static func folded(_ path: Substring) -> [String] {
    var parts: [String] = []
    for component in path.utf8.split(separator: UInt8(ascii: "/")) {
      let part = lowercased(component)
      if part == "." { continue }
      if part == "..", let last = parts.last, last != "..", !isOpen(last) {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return parts
  }

  /// Whether a component holds an unknown run.
  static func isUnknown(_ part: String) -> Bool { part.utf8.contains(TargetText.unknownMark) }

  /// Whether a component holds a pattern.
  static func isPattern(_ part: String) -> Bool {
    part.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[") }
  }

  /// Whether a component may stand for more than its own text.
  static func isOpen(_ part: String) -> Bool { isUnknown(part) || isPattern(part) }

  /// Whether a component is a pattern that (nearly) every name matches.
  static func matchesEverything(_ part: String) -> Bool {
    switch part {
    case "*", "**", ".*", "*.*", ".[!.]*", ".[^.]*", ".??*", "?*": true
    default: false
    }
  }

  /// ASCII letters in lower case, everything else as it is.
  static func lowercased(_ bytes: Substring.UTF8View) -> String {
    let isLower = !bytes.contains { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
    if isLower { return String(Substring(bytes)) }
    return String(decoding: bytes.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 32 : $0 }, as: UTF8.self)
  }

  /// Whether a pattern could match a name; brackets count as any one character.
  static func pattern(_ pattern: String, matches name: String) -> Bool {
    var simple: [UInt8] = []
    var inBracket = false
    for byte in pattern.utf8 {
      switch byte {
      case UInt8(ascii: "[") where !inBracket:
        inBracket = true
        simple.append(UInt8(ascii: "?"))
      case UInt8(ascii: "]") where inBracket: inBracket = false
      case TargetText.unknownMark where !inBracket: simple.append(UInt8(ascii: "*"))
      default: if !inBracket { simple.append(byte) }
      }
    }
    return Glob(String(decoding: simple, as: UTF8.self)).matches(name)
  }

  /// How many bytes of a pattern stand for themselves.
  static func literalCount(_ pattern: String) -> Int {
    pattern.utf8.count { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "?") && $0 != TargetText.unknownMark }
  }
}
