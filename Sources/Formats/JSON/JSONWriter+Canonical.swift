import Vocabulary

extension JSONWriter {
  /// The canonical form of a value (RFC 8785): members ordered by UTF-16 code units, no white space, fewest escapes.
  ///
  /// Throws for what JSON cannot say: an unknown value, an infinite number. Digits that no double holds are written as
  /// they are, which RFC 8785 leaves out.
  package static func canonical(_ value: StructuredValue) throws(FormatError) -> [UInt8] {
    var writer = JSONWriter()
    try writer.value(value)
    return writer.bytes
  }

  /// Appends a value in canonical form.
  package mutating func value(_ value: StructuredValue, depth: Int = 0) throws(FormatError) {
    guard depth <= JSONLimits().depth else {
      throw FormatError(.json, .tooDeep(bound: JSONLimits().depth), at: bytes.count)
    }
    switch value {
    case .null: null()
    case .boolean(let truth): boolean(truth)
    case .integer(let whole): integer(whole)
    case .real(let real): raw(Array(try JSONWriter.digits(of: real, at: bytes.count).utf8))
    case .digits(let digits): raw(Array(digits.utf8))
    case .string(let text): string(text)
    case .array(let elements):
      beginArray()
      for element in elements { try self.value(element, depth: depth + 1) }
      endArray()
    case .object(let object):
      beginObject()
      for member in JSONWriter.canonicalOrder(object.members) {
        name(text: member.name)
        try self.value(member.value, depth: depth + 1)
      }
      endObject()
    case .unknown:
      throw FormatError(.json, .unsupported("a value that is not known yet"), at: bytes.count)
    }
  }

  /// UTF-8 order and UTF-16 order differ only where code points beyond the first plane meet U+E000 to U+FFFF.
  private static func canonicalOrder(_ members: [StructuredObject.Member]) -> [StructuredObject.Member] {
    guard members.contains(where: { $0.name.utf8.contains { $0 >= 0xEE } }) else { return members }
    return members.sorted { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }
  }

  /// A double as ECMAScript writes it (ECMA-262 `Number::toString`).
  private static func digits(of real: Double, at offset: Int) throws(FormatError) -> String {
    guard real.isFinite else { throw FormatError(.json, .unsupported("the number \(real)"), at: offset) }
    let shortest = Decimal(real.description.utf8)
    let digits = String(decoding: shortest.digits, as: UTF8.self)
    guard !digits.isEmpty else { return "0" }
    let point = shortest.digits.count + shortest.exponent
    if point > -6, point <= 21 { return shortest.description }
    let sign = shortest.isNegative ? "-" : ""
    let fraction = digits.utf8.count > 1 ? "." + digits.dropFirst() : ""
    return sign + digits.prefix(1) + fraction + "e" + (point > 0 ? "+" : "") + String(point - 1)
  }
}
