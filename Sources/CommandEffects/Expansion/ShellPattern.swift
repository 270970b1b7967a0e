/// A shell pattern: `*`, `?`, `[…]`, a backslash before what is literal (POSIX XCU 2.14, bash manual 3.5.8.1).
///
/// Extended globs are not computed: such a pattern is nil, and its result unknown.
struct ShellPattern {
  private enum Element {
    case any
    case one
    case scalar(UInt32)
    case set([ClosedRange<UInt32>], isNegated: Bool)
  }

  private static let bound = 1_024
  private let elements: [Element]
  /// Whether it has neither letters beyond ASCII nor a class of letters, whose members are the locale's.
  private let isASCII: Bool
  /// The text, when the pattern matches nothing else.
  let literal: String?

  init?(_ text: String?) {
    guard let text, text.utf8.count <= Self.bound else { return nil }
    isASCII = text.utf8.allSatisfy { $0 < 128 } && text.ranges(of: "[:").isEmpty
    var reader = Array(text.unicodeScalars)[...]
    var elements: [Element] = []
    var literal: String? = ""
    while let scalar = reader.popFirst() {
      guard let element = Self.element(scalar, &reader) else { return nil }
      if case .scalar(let value) = element, let one = Unicode.Scalar(value) {
        literal?.unicodeScalars.append(one)
      } else {
        literal = nil
      }
      if case .any = element, case .any = elements.last { continue }
      elements.append(element)
    }
    self.elements = elements
    self.literal = literal
  }

  /// The text with what a pattern would not take literally behind backslashes.
  static func quoting(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var quoted = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII, isSpecial(UInt8(scalar.value)) { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted
  }

  /// Whether a byte may mean something else than itself in a pattern.
  static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\\"),
      UInt8(ascii: "("), UInt8(ascii: "!"), UInt8(ascii: "-"), UInt8(ascii: "^"):
      true
    default: false
    }
  }

  private static func element(_ scalar: Unicode.Scalar, _ rest: inout ArraySlice<Unicode.Scalar>) -> Element? {
    if rest.first == "(", "?*+@!".unicodeScalars.contains(scalar) { return nil }
    switch scalar {
    case "*": return .any
    case "?": return .one
    case "\\": return .scalar((rest.popFirst() ?? scalar).value)
    case "[": return bracket(&rest)
    default: return .scalar(scalar.value)
    }
  }

  /// What stands behind `[`; a bracket that nothing closes is itself. Classes such as `[:alpha:]` are ASCII's.
  private static func bracket(_ rest: inout ArraySlice<Unicode.Scalar>) -> Element? {
    var inner = rest
    var ranges: [ClosedRange<UInt32>] = []
    let isNegated = inner.first == "!" || inner.first == "^"
    if isNegated { inner = inner.dropFirst() }
    var isFirst = true
    while let scalar = inner.popFirst() {
      if scalar == "]", !isFirst {
        rest = inner
        return .set(ranges, isNegated: isNegated)
      }
      isFirst = false
      if scalar == "[", let kind = inner.first, ":.=".unicodeScalars.contains(kind) {
        guard kind == ":", let members = namedClass(&inner) else { return nil }
        ranges += members
        continue
      }
      let first = scalar == "\\" ? inner.popFirst() ?? scalar : scalar
      guard inner.first == "-", let end = inner.dropFirst().first, end != "]" else {
        ranges.append(first.value...first.value)
        continue
      }
      inner = inner.dropFirst(2)
      let last = end == "\\" ? inner.popFirst() ?? end : end
      guard first.value <= last.value else { return nil }
      ranges.append(first.value...last.value)
    }
    return .scalar(91)
  }

  private static func namedClass(_ rest: inout ArraySlice<Unicode.Scalar>) -> [ClosedRange<UInt32>]? {
    guard let end = rest.indices.dropFirst().first(where: { rest[$0] == ":" }), end + 1 < rest.endIndex,
      rest[end + 1] == "]"
    else { return nil }
    var name = ""
    for scalar in rest[(rest.startIndex + 1)..<end] { name.unicodeScalars.append(scalar) }
    rest = rest[(end + 2)...]
    switch name {
    case "digit": return [48...57]
    case "lower": return [97...122]
    case "upper": return [65...90]
    case "alpha": return [65...90, 97...122]
    case "alnum": return [48...57, 65...90, 97...122]
    case "space": return [9...13, 32...32]
    case "blank": return [9...9, 32...32]
    case "xdigit": return [48...57, 65...70, 97...102]
    case "punct": return [33...47, 58...64, 91...96, 123...126]
    default: return nil
    }
  }

  /// The text without the shortest, or longest, prefix that matches.
  func removingPrefix(of text: String, longest: Bool) -> String {
    let scalars = Array(text.unicodeScalars)
    let lengths = longest ? Array((0...scalars.count).reversed()) : Array(0...scalars.count)
    guard let length = lengths.first(where: { matches(scalars[..<$0]) }) else { return text }
    return Self.text(scalars[length...])
  }

  /// The text without the shortest, or longest, suffix that matches.
  func removingSuffix(of text: String, longest: Bool) -> String {
    let scalars = Array(text.unicodeScalars)
    let starts = longest ? Array(0...scalars.count) : Array((0...scalars.count).reversed())
    guard let start = starts.first(where: { matches(scalars[$0...]) }) else { return text }
    return Self.text(scalars[..<start])
  }

  /// The text with the longest match replaced: the first, every one, or one at an end.
  func replacing(in text: String, with replacement: String, atStart: Bool, atEnd: Bool, all: Bool) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var index = 0
    var isDone = false
    while index <= scalars.count {
      if !isDone, !atStart || index == 0, let end = longestMatch(scalars, from: index, mustEnd: atEnd), end > index {
        result += replacement
        index = end
        isDone = !all
        continue
      }
      if index < scalars.count { result.unicodeScalars.append(scalars[index]) }
      index += 1
    }
    return result
  }

  private func longestMatch(_ scalars: [Unicode.Scalar], from start: Int, mustEnd: Bool) -> Int? {
    if mustEnd { return matches(scalars[start...]) ? scalars.count : nil }
    return (start...scalars.count).reversed().first { matches(scalars[start..<$0]) }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    for scalar in scalars { text.unicodeScalars.append(scalar) }
    return text
  }

  /// Whether the whole text matches.
  func matches(_ text: String) -> Bool {
    matches(Array(text.unicodeScalars)[...])
  }

  /// Whether the whole text matches; nil where the locale decides what a character is.
  func decides(_ text: String) -> Bool? {
    guard !text.utf8.allSatisfy({ $0 < 128 }), !isPlain else { return matches(text) }
    guard isASCII else { return nil }
    // In the C locale a character is a byte.
    let bytes = text.utf8.map { Unicode.Scalar($0) }
    let isMatch = matches(text)
    return isMatch == matches(bytes[...]) ? isMatch : nil
  }

  /// Whether it is made of literal text and `*` alone.
  private var isPlain: Bool {
    elements.allSatisfy { element in
      switch element {
      case .any, .scalar: true
      case .one, .set: false
      }
    }
  }

  private func matches(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var here = 0
    var next = text.startIndex
    var star: (pattern: Int, text: Int)?
    while next < text.endIndex {
      if here < elements.count, case .any = elements[here] {
        star = (here, next)
        here += 1
      } else if here < elements.count, Self.matches(elements[here], text[next].value) {
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
    return elements[here...].allSatisfy { if case .any = $0 { true } else { false } }
  }

  private static func matches(_ element: Element, _ scalar: UInt32) -> Bool {
    switch element {
    case .any, .one: true
    case .scalar(let value): value == scalar
    case .set(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
    }
  }
}
