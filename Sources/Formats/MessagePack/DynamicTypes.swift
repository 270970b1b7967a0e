import Vocabulary

/// The types that go-cty writes as JSON beside values of dynamic type, e.g. `["object",{"index":"number"}]`.
///
/// The type matters for one thing: a number that no double holds is written as text (go-cty `msgpack/marshal.go`), and
/// only the type tells it from a string.
struct DynamicTypes {
  private static let kept = 8

  /// The latest types that speak of numbers, as they are written and as they are read.
  private var known: [(bytes: [UInt8], type: StructuredValue)] = []
  private var next = 0

  /// The value with numbers that were written as text made numbers again. Throws when the type is no JSON.
  mutating func apply(
    _ type: UnsafeRawBufferPointer, to value: StructuredValue
  ) throws(FormatError) -> StructuredValue {
    guard type.contains("number") else {
      try DynamicTypes.check(type)
      return value
    }
    let type = try read(type)
    return DynamicTypes.hasTextNumber(type, value) ? DynamicTypes.renumbered(type, value) : value
  }

  private mutating func read(_ type: UnsafeRawBufferPointer) throws(FormatError) -> StructuredValue {
    for one in known where one.bytes.withUnsafeBytes({ $0.isSame(as: type) }) { return one.type }
    let bytes = Array(type)
    let fresh = (bytes: bytes, type: try JSONReader.read(bytes))
    if known.count < Self.kept { known.append(fresh) } else { known[next] = fresh }
    next = (next + 1) % Self.kept
    return fresh.type
  }

  private static func check(_ type: UnsafeRawBufferPointer) throws(FormatError) {
    var scanner = try JSONScanner(type)
    try scanner.skipValue()
    try scanner.finish()
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
