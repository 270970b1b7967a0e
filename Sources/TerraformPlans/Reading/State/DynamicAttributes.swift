import Vocabulary

/// Values of dynamic type in a state file, which are written as `{"value": …, "type": …}` (go-cty `json/marshal.go`).
///
/// Only the provider's schema could tell them from an object with those two members; such an object is taken for a value
/// of dynamic type when its `type` reads as one, in every state alike.
enum DynamicAttributes {
  private static let primitives: Set<String> = ["string", "number", "bool", "dynamic"]
  private static let collections: Set<String> = ["list", "set", "map", "object", "tuple"]

  /// The value without the types. The depth is bounded by the reader of the value.
  static func unwrapped(_ value: StructuredValue) -> StructuredValue {
    hasDynamic(value) ? rebuilt(value) : value
  }

  private static func hasDynamic(_ value: StructuredValue) -> Bool {
    switch value {
    case .object(let object): inner(object) != nil || object.members.contains { hasDynamic($0.value) }
    case .array(let elements): elements.contains(where: hasDynamic)
    case .null, .boolean, .integer, .real, .digits, .string, .unknown: false
    }
  }

  private static func rebuilt(_ value: StructuredValue) -> StructuredValue {
    switch value {
    case .object(let object):
      if let inner = inner(object) { return rebuilt(inner) }
      return .object(
        StructuredObject(ascending: object.members.map { StructuredObject.Member($0.name, rebuilt($0.value)) }))
    case .array(let elements): return .array(elements.map(rebuilt))
    case .null, .boolean, .integer, .real, .digits, .string, .unknown: return value
    }
  }

  /// What is wrapped, when the object is a wrapping.
  private static func inner(_ object: StructuredObject) -> StructuredValue? {
    guard object.members.count == 2, object.members[0].name == "type", object.members[1].name == "value",
      isType(object.members[0].value)
    else { return nil }
    return object.members[1].value
  }

  private static func isType(_ type: StructuredValue) -> Bool {
    if let name = type.text { return primitives.contains(name) }
    guard let parts = type.elements, parts.count >= 2, let kind = parts[0].text else { return false }
    return collections.contains(kind)
  }
}
