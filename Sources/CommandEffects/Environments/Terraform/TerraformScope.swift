import Formats
import Vocabulary

/// The values that names in a configuration have, as far as they are written out.
struct TerraformScope: Sendable {
  /// What `var.NAME` stands for.
  private(set) var variables: [String: StructuredValue] = [:]
  /// What `local.NAME` stands for, unresolved.
  private var locals: [String: HCLExpression] = [:]
  /// What `terraform.workspace` stands for.
  var workspace: String?

  /// Names inside names are resolved this deep.
  private static let depthBound = 8

  /// Takes the defaults of the variables and the locals of a file.
  mutating func takeDefaults(_ body: HCLBody) {
    for block in body.blocks where block.type == "variable" {
      if let name = block.labels.first, let value = block.body["default"]?.literal { variables[name] = value }
    }
    for block in body.blocks where block.type == "locals" {
      for attribute in block.body.attributes { locals[attribute.name] = attribute.expression }
    }
  }

  /// Takes the values of a `.tfvars` file; they win over what was taken before.
  mutating func takeValues(_ body: HCLBody) {
    for attribute in body.attributes { variables[attribute.name] = attribute.expression.literal }
  }

  /// Takes what `TF_VAR_NAME` says; it wins over the defaults.
  mutating func takeValues(of environment: Variables) {
    for (name, value) in environment.inherited where name.hasPrefix("TF_VAR_") {
      take(value, for: String(name.dropFirst(7)))
    }
    for (name, value) in environment.assigned where name.hasPrefix("TF_VAR_") {
      variables[String(name.dropFirst(7))] = if case .set(let text) = value { .string(text) } else { nil }
    }
  }

  /// Takes one value; it wins over what was taken before.
  mutating func take(_ value: String, for name: String) {
    variables[name] = .string(value)
  }

  /// The attributes and blocks of a body as an object, without what cannot be told. Of two blocks the last counts.
  func object(_ body: HCLBody, depth: Int = 0) -> StructuredValue {
    guard depth < TerraformScope.depthBound else { return .unknown }
    var members = body.attributes.compactMap { attribute in
      value(attribute.expression).map { StructuredObject.Member(attribute.name, $0) }
    }
    members += body.blocks.map { StructuredObject.Member($0.type, object($0.body, depth: depth + 1)) }
    return .object(StructuredObject(members))
  }

  /// The value of an expression; nil when it cannot be told without evaluating more than names.
  func value(_ expression: HCLExpression, depth: Int = 0) -> StructuredValue? {
    guard depth < TerraformScope.depthBound else { return nil }
    switch expression {
    case .literal(let value): return value
    case .reference(let reference): return value(reference, depth: depth + 1)
    case .template(let parts):
      var text = ""
      for part in parts {
        switch part {
        case .text(let run): text += run
        case .interpolation(let inner):
          guard let known = value(inner, depth: depth + 1)?.text else { return nil }
          text += known
        }
      }
      return .string(text)
    case .object(let items):
      return .object(
        StructuredObject(
          items.compactMap { item in
            guard let key = item.key, let value = value(item.value, depth: depth + 1) else { return nil }
            return StructuredObject.Member(key, value)
          }))
    case .tuple, .computed: return nil
    }
  }

  private func value(_ reference: HCLReference, depth: Int) -> StructuredValue? {
    guard let names = reference.names, names.count == 2 else { return nil }
    switch names[0] {
    case "var": return variables[names[1]]
    case "local": return locals[names[1]].flatMap { value($0, depth: depth) }
    case "terraform": return names[1] == "workspace" ? workspace.map(StructuredValue.string) : nil
    default: return nil
    }
  }
}
