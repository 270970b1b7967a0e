import Formats
import Vocabulary

/// What the names in a provisioner's settings stand for, as far as the plan tells.
struct ExpressionScope {
  /// The resource's own attributes: `self`.
  var own: StructuredValue
  /// The sensitive ones of them.
  var sensitive: [ValuePath]
  /// Root variables: `var`.
  var variables: [String: StructuredValue]
  /// The instance's key as written between brackets: `each.key`, `count.index`.
  var key: String?
  /// Whether the block lies in the root module, whose `path.module` is the working directory.
  var isRoot: Bool

  /// The same for showing: without the values of variables and of sensitive attributes.
  var masked: ExpressionScope {
    var masked = self
    masked.variables = [:]
    guard case .object(let object) = own, !sensitive.isEmpty else { return masked }
    masked.own = .object(StructuredObject(object.members.filter { !ObjectName.isSensitive($0.name, sensitive) }))
    return masked
  }

  /// The text of an expression, and whether all of it is known; what is not known is written `${unknown}`.
  func text(_ expression: HCLExpression?) -> (text: String, isComplete: Bool)? {
    switch expression {
    case nil: return nil
    case .template(let parts)?:
      var whole = ""
      var isComplete = true
      for part in parts {
        let piece = text(part)
        whole += piece ?? "${unknown}"
        if piece == nil { isComplete = false }
      }
      return (whole, isComplete)
    case let expression?:
      guard let word = scalar(expression) else { return ("${unknown}", false) }
      return (word, true)
    }
  }

  private func text(_ part: HCLTemplatePart) -> String? {
    switch part {
    case .text(let text): text
    case .interpolation(let inner): scalar(inner)
    }
  }

  /// The value of an expression as a word; nil when it is not known or is no single value.
  func scalar(_ expression: HCLExpression) -> String? {
    switch expression {
    case .literal(let value): value == .null ? nil : AttributeWord.word(value)
    case .reference(let reference): value(of: reference).flatMap { $0 == .null ? nil : AttributeWord.word($0) }
    case .template:
      text(expression).flatMap { $0.isComplete ? $0.text : nil }
    case .tuple, .object, .computed: nil
    }
  }

  /// The value that a reference leads to; nil when it is not known.
  func value(of reference: HCLReference) -> StructuredValue? {
    switch reference.root {
    case "self": ExpressionScope.follow(reference.steps[...], from: own)
    case "var": variable(reference)
    case "each" where reference.names == ["each", "key"]: key.map { .string(ExpressionScope.unquoted($0)) }
    case "count" where reference.names == ["count", "index"]: key.flatMap { Int64($0) }.map(StructuredValue.integer)
    case "path" where isRoot && (reference.names == ["path", "module"] || reference.names == ["path", "root"]):
      .string(".")
    default: nil
    }
  }

  private func variable(_ reference: HCLReference) -> StructuredValue? {
    guard isRoot, case .attribute(let name)? = reference.steps.first, let value = variables[name] else { return nil }
    return ExpressionScope.follow(reference.steps.dropFirst(), from: value)
  }

  private static func follow(_ steps: ArraySlice<ValuePath.Step>, from value: StructuredValue) -> StructuredValue? {
    var value = value
    for step in steps {
      let next: StructuredValue? =
        switch step {
        case .attribute(let name): value[name]
        case .key(.string(let name)): value[name]
        case .index(let index): ExpressionScope.element(index, of: value)
        case .key: nil
        }
      guard let next else { return nil }
      value = next
    }
    return value
  }

  private static func element(_ index: Int64, of value: StructuredValue) -> StructuredValue? {
    guard let elements = value.elements, index >= 0, index < elements.count else { return nil }
    return elements[Int(index)]
  }

  private static func unquoted(_ key: String) -> String {
    guard key.utf8.count >= 2, key.hasPrefix("\""), key.hasSuffix("\"") else { return key }
    return String(key.dropFirst().dropLast())
  }
}
