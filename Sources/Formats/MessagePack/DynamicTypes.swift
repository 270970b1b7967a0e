import Vocabulary

/// The types that go-cty writes as JSON beside values of dynamic type, e.g. `["object",{"index":"number"}]`.
///
/// The type matters for one thing: a number that no double holds is written as text (go-cty `msgpack/marshal.go`), and
/// only the type tells it from a string.
struct DynamicTypes {
  private var latestBytes: [UInt8] = []
  private var latest: StructuredValue = .null

  /// The value with numbers that were written as text made numbers again. Throws when the type is no JSON.
  mutating func apply(
    _ type: UnsafeRawBufferPointer, to value: StructuredValue
  ) throws(FormatError) -> StructuredValue {
    if !latestBytes.elementsEqual(type) || latestBytes.isEmpty {
      let bytes = Array(type)
      latest = try JSONReader.read(bytes)
      latestBytes = bytes
    }
    return DynamicTypes.hasTextNumber(latest, value) ? DynamicTypes.renumbered(latest, value) : value
  }

  private static func hasTextNumber(_ type: StructuredValue, _ value: StructuredValue) -> Bool {
    if case .null = type { return false }
    return switch value {
    case .string: type.text == "number"
    case .array(let elements):
      elements.indices.contains { hasTextNumber(elementType(type, at: $0), elements[$0]) }
    case .object(let object):
      object.members.contains { hasTextNumber(memberType(type, named: $0.name), $0.value) }
    case .null, .boolean, .integer, .real, .digits, .unknown: false
    }
  }

  private static func renumbered(_ type: StructuredValue, _ value: StructuredValue) -> StructuredValue {
    switch value {
    case .string(let text) where type.text == "number":
      DecimalNumber.value(ofText: text) ?? value
    case .array(let elements):
      .array(elements.indices.map { renumbered(elementType(type, at: $0), elements[$0]) })
    case .object(let object):
      .object(
        StructuredObject(
          ascending: object.members.map {
            StructuredObject.Member($0.name, renumbered(memberType(type, named: $0.name), $0.value))
          }))
    case .null, .boolean, .integer, .real, .digits, .string, .unknown: value
    }
  }

  /// `["list",T]`, `["set",T]` or `["tuple",[T,…]]`.
  private static func elementType(_ type: StructuredValue, at index: Int) -> StructuredValue {
    guard let parts = type.elements, parts.count >= 2 else { return .null }
    guard parts[0].text == "tuple" else { return parts[1] }
    guard let types = parts[1].elements, index < types.count else { return .null }
    return types[index]
  }

  /// `["map",T]` or `["object",{"name":T}]`.
  private static func memberType(_ type: StructuredValue, named name: String) -> StructuredValue {
    guard let parts = type.elements, parts.count >= 2 else { return .null }
    return parts[0].text == "map" ? parts[1] : parts[1][name] ?? .null
  }
}
