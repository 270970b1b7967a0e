import Formats
import Vocabulary

/// The names of blocks that an expression leads to: `aws_kms_key.main`, `data.aws_vpc.a`, `var.region`.
enum References {
  /// How deep collections may lie in one another.
  private static let depthBound = 32

  /// All that a body refers to, its blocks within too.
  static func names(in body: HCLBody, depth: Int = 0) -> Set<String> {
    guard depth <= depthBound else { return [] }
    var names: Set<String> = []
    for attribute in body.attributes { names.formUnion(References.names(in: attribute.expression, depth: depth)) }
    for block in body.blocks { names.formUnion(References.names(in: block.body, depth: depth + 1)) }
    return names
  }

  /// All that an expression refers to.
  static func names(in expression: HCLExpression, depth: Int = 0) -> Set<String> {
    guard depth <= depthBound else { return [] }
    switch expression {
    case .literal: return []
    case .reference(let reference): return name(of: reference).map { [$0] } ?? []
    case .template(let parts):
      return parts.reduce(into: []) { names, part in
        if case .interpolation(let inner) = part { names.formUnion(References.names(in: inner, depth: depth + 1)) }
      }
    case .tuple(let elements):
      return elements.reduce(into: []) { $0.formUnion(References.names(in: $1, depth: depth + 1)) }
    case .object(let items):
      return items.reduce(into: []) { $0.formUnion(References.names(in: $1.value, depth: depth + 1)) }
    case .computed(let text): return names(inText: text)
    }
  }

  private static func name(of reference: HCLReference) -> String? {
    guard case .attribute(let first)? = reference.steps.first else { return nil }
    guard reference.root == "data", reference.steps.count > 1, case .attribute(let second) = reference.steps[1] else {
      return "\(reference.root).\(first)"
    }
    return "data.\(first).\(second)"
  }

  /// Words with dots in what is computed, their first two names.
  private static func names(inText text: String) -> Set<String> {
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == ".") }
    return words.reduce(into: []) { names, word in
      let parts = word.split(separator: ".")
      guard parts.count > 1, parts[0].first?.isLetter == true else { return }
      names.insert(parts.prefix(parts[0] == "data" ? 3 : 2).joined(separator: "."))
    }
  }
}
