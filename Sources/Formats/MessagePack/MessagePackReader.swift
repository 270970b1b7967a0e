import Vocabulary

/// Reads msgpack (github.com/msgpack/msgpack/blob/master/spec.md) as go-cty writes Terraform's values.
///
/// A map is an object keyed by text; extensions 0 and 12 are values that are not known yet, others are refused; a
/// two-element array whose first element is binary is a value of dynamic type, the binary being its type as JSON. No
/// claimed length allocates anything. One reader may read many values; its bound on values counts them all.
package struct MessagePackReader: ~Copyable {
  /// Dynamic values within one another; each is walked once more, so their number is kept small.
  private static let dynamicDepth = 16

  private let limits: MessagePackLimits
  var base = UnsafeRawPointer(("" as StaticString).utf8Start)
  var count = 0
  var position = 0
  private var depth = 0
  private var dynamicDepth = 0
  private var values = 0
  private var members = ValueStack<StructuredObject.Member>()
  private var elements = ValueStack<StructuredValue>()
  private var texts: TextCache
  private var types = DynamicTypes()

  /// Takes the bounds, and about how many bytes will be read in all.
  package init(limits: MessagePackLimits = MessagePackLimits(), expectedBytes: Int = 0) {
    self.limits = limits
    texts = TextCache(forBytes: expectedBytes)
  }

  /// The value that the bytes are, no more and no less.
  package mutating func read(_ bytes: UnsafeRawBufferPointer) throws(FormatError) -> StructuredValue {
    base = bytes.baseAddress ?? base
    count = bytes.count
    position = 0
    depth = 0
    dynamicDepth = 0
    let value = try readValue()
    guard position == count else { throw failure(.trailingBytes) }
    return value
  }

  private mutating func readValue() throws(FormatError) -> StructuredValue {
    values += 1
    guard values <= limits.values else { throw failure(.tooManyValues(bound: limits.values)) }
    let lead = try big(UInt8.self)
    switch lead {
    case 0x00...0x7F: return .integer(Int64(lead))
    case 0x80...0x8F: return try readMap(Int(lead & 0x0F))
    case 0x90...0x9F: return try readArray(Int(lead & 0x0F))
    case 0xA0...0xBF: return .string(try text(Int(lead & 0x1F)))
    case 0xC0: return .null
    case 0xC2: return .boolean(false)
    case 0xC3: return .boolean(true)
    case 0xC7...0xC9, 0xD4...0xD8: return try readExtension(lead)
    case 0xCA...0xCF, 0xD0...0xD3: return try readNumber(lead)
    case 0xD9...0xDB: return .string(try text(try stringLength(lead)))
    case 0xDC: return try readArray(Int(try big(UInt16.self)))
    case 0xDD: return try readArray(Int(try big(UInt32.self)))
    case 0xDE: return try readMap(Int(try big(UInt16.self)))
    case 0xDF: return try readMap(Int(try big(UInt32.self)))
    case 0xE0...0xFF: return .integer(Int64(Int8(bitPattern: lead)))
    case 0xC4...0xC6: throw refusal("binary data that is no type")
    default: throw refusal("the type byte 0x\(String(lead, radix: 16))")
    }
  }

  private mutating func readArray(_ length: Int) throws(FormatError) -> StructuredValue {
    try descend(items: length)
    defer { depth -= 1 }
    if length == 2, position < count, (0xC4...0xC6).contains(base.load(fromByteOffset: position, as: UInt8.self)) {
      return try readDynamic()
    }
    let mark = elements.count
    for _ in 0..<length { elements.push(try readValue()) }
    return .array(elements.pop(from: mark))
  }

  /// A value of dynamic type: its type as JSON, then itself.
  private mutating func readDynamic() throws(FormatError) -> StructuredValue {
    guard dynamicDepth < Self.dynamicDepth else { throw failure(.tooDeep(bound: Self.dynamicDepth)) }
    dynamicDepth += 1
    defer { dynamicDepth -= 1 }
    let lead = try big(UInt8.self)
    let type = try slice(length: try length(lead, short: 0xC4))
    let value = try readValue()
    return try types.apply(type, to: value)
  }

  private mutating func readMap(_ length: Int) throws(FormatError) -> StructuredValue {
    try descend(items: length)
    defer { depth -= 1 }
    let mark = members.count
    var isAscending = true
    var previous: UnsafeRawBufferPointer?
    for _ in 0..<length {
      let key = try slice(length: try stringLength(try big(UInt8.self)))
      guard UTF8Check.isWellFormed(key) else { throw failure(.malformedText) }
      if let previous, isAscending { isAscending = previous.precedes(key) }
      previous = key
      let name = texts.name(key)
      members.push(StructuredObject.Member(name, try readValue()))
    }
    let all = members.pop(from: mark)
    return .object(isAscending ? StructuredObject(ascending: all) : StructuredObject(all))
  }

  private mutating func text(_ length: Int) throws(FormatError) -> String {
    let bytes = try slice(length: length)
    guard UTF8Check.isWellFormed(bytes) else { throw failure(.malformedText) }
    return texts.text(bytes)
  }

  private mutating func descend(items: Int) throws(FormatError) {
    guard items <= count - position else { throw failure(.truncated) }
    guard depth < limits.depth else { throw failure(.tooDeep(bound: limits.depth)) }
    depth += 1
  }
}
