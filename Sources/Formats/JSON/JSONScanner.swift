import Vocabulary

/// A pull scanner over JSON (RFC 8259): the caller visits the members it wants and skips the rest.
///
/// Skipping checks everything that reading checks (structure, strings, UTF-8, escapes, numbers, depth), at several
/// hundred megabytes a second. Of a member given twice both are visited, in order, so the later wins where the caller
/// assigns. After `enterObject` call `nextMember` until it gives nil, and after each name read, enter or skip exactly one
/// value; arrays likewise. The bytes must outlive the scanner.
package struct JSONScanner: ~Copyable {
  let base: UnsafeRawPointer
  let count: Int
  let limits: JSONLimits
  /// Offset of the next byte.
  package internal(set) var position = 0
  /// How many bytes have not been looked at.
  package var remaining: Int { count - position }
  /// How many objects and arrays are open.
  var depth = 0
  /// How many values may still be built.
  var valuesLeft: Int
  /// No member or element of the innermost open object or array has been met.
  private var isFirst = false
  /// While skipping, a bit for each open level: set when it is an object.
  var kinds: [UInt64] = []
  var members = ValueStack<StructuredObject.Member>()
  var elements = ValueStack<StructuredValue>()
  var texts: TextCache
  /// Where escapes are resolved.
  var scratch = ScratchBytes()

  /// Starts at the first byte. Throws when there are more bytes than the bound.
  package init(_ bytes: UnsafeRawBufferPointer, limits: JSONLimits = JSONLimits()) throws(FormatError) {
    guard bytes.count <= limits.bytes else {
      throw FormatError(.json, .tooLarge(bound: limits.bytes), at: limits.bytes)
    }
    base = bytes.baseAddress ?? UnsafeRawPointer(("" as StaticString).utf8Start)
    count = bytes.count
    texts = TextCache(forBytes: bytes.count)
    valuesLeft = limits.values ?? max(1 << 20, bytes.count / 4)
    self.limits = limits
  }

  /// Goes into the object that comes next.
  package mutating func enterObject() throws(FormatError) {
    try enter(UInt8(ascii: "{"), wanted: "an object")
  }

  /// Goes into the array that comes next.
  package mutating func enterArray() throws(FormatError) {
    try enter(UInt8(ascii: "["), wanted: "an array")
  }

  /// The name of the next member, its value being next; nil at the end of the object, which is then left.
  package mutating func nextMember() throws(FormatError) -> JSONName? {
    guard let name = try nextName() else { return nil }
    return JSONName(raw: raw(name), isEscaped: name.isEscaped)
  }

  /// Where the name of the next member lies, its value being next; nil at the end of the object, which is then left.
  @inline(__always)
  mutating func nextName() throws(FormatError) -> ScannedString? {
    guard try nextItem(close: UInt8(ascii: "}"), wanted: "\",\" or \"}\"") else { return nil }
    return try scanName()
  }

  /// Whether an element is next; at the end of the array, which is then left, false.
  package mutating func nextElement() throws(FormatError) -> Bool {
    try nextItem(close: UInt8(ascii: "]"), wanted: "\",\" or \"]\"")
  }

  /// Checks that nothing but white space follows.
  package mutating func finish() throws(FormatError) {
    skipWhitespace()
    guard position == count else { throw failure(.trailingBytes) }
  }

  /// The first byte of the value that comes next, which tells its kind and is not consumed.
  package mutating func nextByte() throws(FormatError) -> UInt8 {
    try peek()
  }

  /// Reads `null` when it comes next, and says whether it did.
  package mutating func readNull() throws(FormatError) -> Bool {
    guard try peek() == UInt8(ascii: "n") else { return false }
    try scanLiteral("null")
    return true
  }

  private mutating func enter(_ open: UInt8, wanted: String) throws(FormatError) {
    let next = try peek()
    guard next == open else { throw failure(.unexpected(next, wanted: wanted)) }
    guard depth < limits.depth else { throw failure(.tooDeep(bound: limits.depth)) }
    position += 1
    depth += 1
    isFirst = true
  }

  private mutating func nextItem(close: UInt8, wanted: String) throws(FormatError) -> Bool {
    let next = try peek()
    if next == close {
      position += 1
      depth -= 1
      isFirst = false
      return false
    }
    if !isFirst {
      guard next == UInt8(ascii: ",") else { throw failure(.unexpected(next, wanted: wanted)) }
      position += 1
    }
    isFirst = false
    return true
  }

  /// Consumes a member's name and the colon after it.
  @inline(__always)
  mutating func scanName() throws(FormatError) -> ScannedString {
    let quote = try peek()
    guard quote == UInt8(ascii: "\"") else { throw failure(.unexpected(quote, wanted: "a name")) }
    let name = try scanString()
    let colon = try peek()
    guard colon == UInt8(ascii: ":") else { throw failure(.unexpected(colon, wanted: "\":\"")) }
    position += 1
    return name
  }
}

extension JSONScanner {
  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    base.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// The first byte after white space, which is not consumed.
  @inline(__always)
  mutating func peek() throws(FormatError) -> UInt8 {
    skipWhitespace()
    guard position < count else { throw failure(.truncated) }
    return byte(at: position)
  }

  @inline(__always)
  mutating func skipWhitespace() {
    if position < count, byte(at: position) > 0x20 { return }
    skipWhitespaceRun()
  }

  @inline(never)
  private mutating func skipWhitespaceRun() {
    while position < count {
      switch byte(at: position) {
      case 0x0A, 0x0D, 0x09:
        position += 1
      case 0x20:
        position += 1
        while position + 8 <= count, word(at: position) == 0x2020_2020_2020_2020 { position += 8 }
      default:
        return
      }
    }
  }

  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Consumes `true`, `false` or `null`.
  mutating func scanLiteral(_ literal: StaticString) throws(FormatError) {
    for offset in 0..<literal.utf8CodeUnitCount {
      guard position < count else { throw failure(.truncated) }
      let next = byte(at: position)
      guard next == literal.utf8Start[offset] else {
        throw failure(.unexpected(next, wanted: "\"\(literal)\""))
      }
      position += 1
    }
  }

  @inline(never)
  func failure(_ problem: FormatError.Problem) -> FormatError {
    FormatError(.json, problem, at: position)
  }
}
