import Formats
import TerraformPlans
import Vocabulary

/// What names stand for in one module: its variables and locals, as far as files tell.
struct ValueScope: Sendable {
  /// How deep locals may refer to one another.
  private static let depthBound = 16

  var variables: [String: KnownValue] = [:]
  var locals: [String: HCLExpression] = [:]

  /// The value of an expression; what is computed is unknown, never false.
  func value(of expression: HCLExpression, depth: Int = 0) -> KnownValue {
    guard depth <= ValueScope.depthBound else { return .unknown }
    switch expression {
    case .literal(let value): return KnownValue(value: value)
    case .reference(let reference): return value(of: reference, depth: depth)
    case .template(let parts): return text(of: parts, depth: depth)
    case .tuple(let elements):
      let values = elements.map { value(of: $0, depth: depth + 1) }
      return KnownValue(value: .array(values.map(\.value)), assumed: values.lazy.compactMap(\.assumed).first)
    case .object(let items):
      return object(of: items, depth: depth)
    case .computed(let text):
      return ConditionText(text).flatMap { $0.value(in: self, depth: depth + 1) } ?? .unknown
    }
  }

  private func value(of reference: HCLReference, depth: Int) -> KnownValue {
    guard case .attribute(let name)? = reference.steps.first else { return .unknown }
    let found: KnownValue?
    switch reference.root {
    case "var": found = variables[name]
    case "local": found = locals[name].map { value(of: $0, depth: depth + 1) }
    default: found = nil
    }
    guard let found else { return .unknown }
    return KnownValue(value: ValueScope.follow(reference.steps.dropFirst(), from: found.value), assumed: found.assumed)
  }

  private func text(of parts: [HCLTemplatePart], depth: Int) -> KnownValue {
    var text = ""
    var assumed: String?
    for part in parts {
      switch part {
      case .text(let piece): text += piece
      case .interpolation(let inner):
        let known = value(of: inner, depth: depth + 1)
        guard let word = AttributeWord.word(known.value), known.value != .null else { return .unknown }
        text += word
        assumed = assumed ?? known.assumed
      }
    }
    return KnownValue(value: .string(text), assumed: assumed)
  }

  private func object(of items: [HCLObjectItem], depth: Int) -> KnownValue {
    var assumed: String?
    var members: [StructuredObject.Member] = []
    for item in items {
      guard let key = item.key else { return .unknown }
      let known = value(of: item.value, depth: depth + 1)
      members.append(StructuredObject.Member(key, known.value))
      assumed = assumed ?? known.assumed
    }
    return KnownValue(value: .object(StructuredObject(members)), assumed: assumed)
  }

  private static func follow(_ steps: ArraySlice<ValuePath.Step>, from value: StructuredValue) -> StructuredValue {
    var value = value
    for step in steps {
      let next: StructuredValue?
      switch step {
      case .attribute(let name), .key(.string(let name)): next = value[name]
      case .index(let index):
        next = value.elements.flatMap { index >= 0 && index < $0.count ? $0[Int(index)] : nil }
      case .key: next = nil
      }
      guard let next else { return .unknown }
      value = next
    }
    return value
  }
}
