import Vocabulary

/// The types that go-cty writes as JSON beside values of dynamic type, e.g. `["object",{"index":"number"}]`.
///
/// The type matters for one thing: a number that no double holds is written as text (go-cty `msgpack/marshal.go`), and
/// only the type tells it from a string.
struct DynamicTypes {
  private static let kept = 8

  /// The latest types that speak of numbers, as they are written and as they are read.
  private var known: [(bytes: [UInt8], places: NumberPlaces?)] = []
  private var next = 0

  /// The value with numbers that were written as text made numbers again. Throws when the type is no JSON.
  mutating func apply(
    _ type: UnsafeRawBufferPointer, to value: StructuredValue
  ) throws(FormatError) -> StructuredValue {
    guard type.contains("number") else {
      try DynamicTypes.check(type)
      return value
    }
    return try places(in: type)?.renumbered(value) ?? value
  }

  private mutating func places(in type: UnsafeRawBufferPointer) throws(FormatError) -> NumberPlaces? {
    for index in known.indices where known[index].bytes.withUnsafeBytes({ $0.isSame(as: type) }) {
      return known[index].places
    }
    let bytes = Array(type)
    let fresh = (bytes: bytes, places: NumberPlaces(in: try JSONReader.read(bytes)))
    if known.count < Self.kept { known.append(fresh) } else { known[next] = fresh }
    next = (next + 1) % Self.kept
    return fresh.places
  }

  private static func check(_ type: UnsafeRawBufferPointer) throws(FormatError) {
    var scanner = try JSONScanner(type)
    try scanner.skipValue()
    try scanner.finish()
  }
}
