import Vocabulary

/// What is asked of the value of a member.
struct AWSTest: Sendable {
  private enum Question: Sendable {
    case isTrue
    case isFalse
    case isNotTrue
    case exists
    case absent
    case equals(String)
    case differs(String)
    case isBelow(Int64)
  }

  private var question: Question
  /// Another member that must have a value too.
  var also: (member: String, value: String)?

  /// Reads `true`, `<7`, `=Suspended`, `false when Attribute=disableApiStop`; nil for what is none of them.
  init?(_ text: StaticText) {
    var rest = text
    let first = rest.cut(at: UInt8(ascii: " "))
    if rest.begins(with: "when ".utf8) {
      var pair = rest.dropFirst(5)
      let member = pair.cut(at: UInt8(ascii: "="))
      also = (member.text, pair.text)
    }
    switch first.bytes.first {
    case UInt8(ascii: "="): question = .equals(first.dropFirst(1).text)
    case UInt8(ascii: "!"): question = .differs(first.dropFirst(2).text)
    case UInt8(ascii: "<"):
      guard let bound = first.dropFirst(1).number else { return nil }
      question = .isBelow(bound)
    case UInt8(ascii: "t"): question = .isTrue
    case UInt8(ascii: "f"): question = .isFalse
    case UInt8(ascii: "n"): question = .isNotTrue
    case UInt8(ascii: "e"): question = .exists
    case UInt8(ascii: "a"): question = .absent
    default: return nil
    }
  }

  /// Whether it holds for any of the values; nil when that cannot be told.
  func holds(for values: [StructuredValue]) -> Bool? {
    switch question {
    case .absent: return values.contains(.unknown) ? nil : values.isEmpty
    case .isNotTrue: return any(values) { Self.text($0) == "true" }.map { !$0 }
    case .exists: return any(values) { $0 != .null }
    case .isTrue: return any(values) { Self.text($0) == "true" }
    case .isFalse: return any(values) { Self.text($0) == "false" }
    case .equals(let wanted): return any(values) { Self.text($0) == Self.folded(wanted) }
    case .differs(let wanted): return any(values) { Self.text($0) != Self.folded(wanted) }
    case .isBelow(let bound): return any(values) { Self.number($0).map { $0 < bound } ?? false }
    }
  }

  private func any(_ values: [StructuredValue], _ isMeant: (StructuredValue) -> Bool) -> Bool? {
    if values.contains(where: { $0 != .unknown && isMeant($0) }) { return true }
    return values.contains(.unknown) ? nil : false
  }

  /// A scalar as text, in lower case.
  private static func text(_ value: StructuredValue) -> String? {
    switch value {
    case .string(let text): folded(text)
    case .boolean(let truth): truth ? "true" : "false"
    case .integer(let whole): String(whole)
    default: nil
    }
  }

  private static func folded(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }, as: UTF8.self)
  }

  private static func number(_ value: StructuredValue) -> Int64? {
    switch value {
    case .integer(let whole): whole
    case .string(let text): Int64(text)
    default: nil
    }
  }
}
