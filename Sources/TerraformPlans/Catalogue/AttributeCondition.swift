import Vocabulary

/// A condition on an object's attributes, as the catalogue's tables write it.
///
/// Tests joined by ` & `; each is `path` (on), `!path` (off or absent), `path=a|b`, `path!=a|b`, `path>5`, `path~text`
/// (contains) or `path!~text`. `null` is the word for an absent value. A hyphen is always true.
struct AttributeCondition: Sendable, Hashable {
  /// How one value is tested.
  private enum Test: Hashable {
    case on
    case equal([String])
    case above(Int64)
    case contains(String)
  }

  private struct Term: Hashable {
    var path: AttributePath
    var test: Test
    var isNegated: Bool
  }

  private let terms: [Term]

  /// Reads a condition; nil when it is malformed.
  init?(_ text: String) {
    guard text != "-" else {
      terms = []
      return
    }
    var terms: [Term] = []
    for part in text.split(separator: "&") {
      guard let term = AttributeCondition.term(part.filter { $0 != " " }) else { return nil }
      terms.append(term)
    }
    self.terms = terms
  }

  /// The paths that it looks at.
  var paths: [AttributePath] { terms.map(\.path) }

  /// Whether the condition holds for an object.
  func holds(for object: StructuredValue) -> Bool {
    terms.allSatisfy { term in
      AttributeCondition.passes(term.test, term.path.values(in: object)) != term.isNegated
    }
  }

  private static func passes(_ test: Test, _ values: [StructuredValue]) -> Bool {
    switch test {
    case .on: values.contains(where: AttributeWord.isOn)
    case .equal(let words):
      values.isEmpty ? words.contains("null") : values.contains { words.contains(AttributeWord.word($0) ?? "") }
    case .above(let bound): values.contains { (AttributeWord.number($0) ?? Int64.min) > bound }
    case .contains(let piece): values.contains { ($0.text ?? "").contains(piece) }
    }
  }

  private static func term(_ text: String) -> Term? {
    guard let mark = text.firstIndex(where: { "=>~".contains($0) }) else {
      let isNegated = text.hasPrefix("!")
      return Term(path: AttributePath(text.dropFirst(isNegated ? 1 : 0)), test: .on, isNegated: isNegated)
    }
    var name = text[..<mark]
    let isNegated = name.hasSuffix("!")
    if isNegated { name = name.dropLast() }
    let operand = String(text[text.index(after: mark)...])
    guard let test = test(text[mark], operand), !name.isEmpty else { return nil }
    return Term(path: AttributePath(name), test: test, isNegated: isNegated)
  }

  private static func test(_ mark: Character, _ operand: String) -> Test? {
    switch mark {
    case "=": .equal(operand.split(separator: "|").map { String($0) })
    case ">": Int64(operand).map(Test.above)
    case "~": .contains(operand)
    default: nil
    }
  }
}
