import Formats
import TerraformPlans
import Vocabulary

/// A condition as people write it to tell environments apart: `var.env == "prod" ? a : b`.
///
/// Anything beyond one comparison of a name with a literal, or one name alone, is not read.
struct ConditionText {
  private let left: HCLExpression
  private let right: HCLExpression?
  private let isEqual: Bool
  private let whenTrue: HCLExpression
  private let whenFalse: HCLExpression

  /// Nil for text that is no such condition.
  init?(_ text: String) {
    guard text.utf8.count <= 512, let mark = ConditionText.split(text, at: UInt8(ascii: "?")),
      let colon = ConditionText.split(mark.1, at: UInt8(ascii: ":")),
      let yes = ConditionText.term(colon.0), let no = ConditionText.term(colon.1)
    else { return nil }
    (whenTrue, whenFalse) = (yes, no)
    let test = mark.0
    for (sign, isEqual) in [("==", true), ("!=", false)] {
      let sides = test.components(around: sign)
      guard sides.count == 2 else { continue }
      guard let left = ConditionText.term(sides[0]), let right = ConditionText.term(sides[1]) else { return nil }
      (self.left, self.right, self.isEqual) = (left, right, isEqual)
      return
    }
    guard let left = ConditionText.term(test) else { return nil }
    (self.left, right, isEqual) = (left, nil, true)
  }

  /// What it comes to; nil when its test is not known.
  func value(in scope: ValueScope, depth: Int) -> KnownValue? {
    let known = scope.value(of: left, depth: depth)
    let truth: Bool
    if let right {
      let other = scope.value(of: right, depth: depth)
      guard let one = AttributeWord.word(known.value), let two = AttributeWord.word(other.value) else { return nil }
      truth = (one == two) == isEqual
    } else {
      guard case .boolean(let value) = known.value else { return nil }
      truth = value
    }
    var result = scope.value(of: truth ? whenTrue : whenFalse, depth: depth)
    result.assumed = result.assumed ?? known.assumed
    return result
  }

  /// A literal or a reference; nil for anything that would have to be computed.
  private static func term(_ text: String) -> HCLExpression? {
    // Text that is no attribute's value is an answer here, not an error.
    guard let body = try? HCLReader.read(Array("a = \(text)\n".utf8)), body.attributes.count == 1 else { return nil }
    switch body.attributes[0].expression {
    case .literal, .reference: return body.attributes[0].expression
    case .template, .tuple, .object, .computed: return nil
    }
  }

  /// The text before and after a sign that stands in no string and no brackets; nil when it is not there just once.
  private static func split(_ text: String, at sign: UInt8) -> (String, String)? {
    var depth = 0
    var isQuoted = false
    var found: Int?
    let bytes = Array(text.utf8)
    for (offset, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { depth -= 1 }
      guard byte == sign, depth == 0 else { continue }
      guard found == nil else { return nil }
      found = offset
    }
    guard let found else { return nil }
    return (
      String(decoding: bytes[..<found], as: UTF8.self), String(decoding: bytes[(found + 1)...], as: UTF8.self)
    )
  }
}

extension String {
  /// The parts around a two-letter sign.
  fileprivate func components(around sign: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let first = sign.first, let index = rest.firstIndex(of: first) {
      guard rest[index...].hasPrefix(sign) else { return [self] }
      parts.append(String(rest[..<index]))
      rest = rest[index...].dropFirst(sign.count)
      if parts.count > 2 { return [self] }
    }
    return parts + [String(rest)]
  }
}
