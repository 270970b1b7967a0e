import Vocabulary

extension MessagePackReader {
  /// The next big-endian number.
  @inline(__always)
  mutating func big<Number: FixedWidthInteger>(_: Number.Type) throws(FormatError) -> Number {
    let size = MemoryLayout<Number>.size
    guard count - position >= size else { throw failure(.truncated) }
    position += size
    return Number(bigEndian: base.loadUnaligned(fromByteOffset: position - size, as: Number.self))
  }

  /// The next bytes, not copied.
  mutating func slice(length: Int) throws(FormatError) -> UnsafeRawBufferPointer {
    guard length <= count - position else { throw failure(.truncated) }
    position += length
    return UnsafeRawBufferPointer(start: base + (position - length), count: length)
  }

  /// The length that follows one of three lead bytes, for 8, 16 and 32 bits.
  mutating func length(_ lead: UInt8, short: UInt8) throws(FormatError) -> Int {
    switch lead {
    case short: Int(try big(UInt8.self))
    case short + 1: Int(try big(UInt16.self))
    default: Int(try big(UInt32.self))
    }
  }

  /// The length of the string that a lead byte opens. Throws when it opens something else.
  mutating func stringLength(_ lead: UInt8) throws(FormatError) -> Int {
    switch lead {
    case 0xA0...0xBF: return Int(lead & 0x1F)
    case 0xD9...0xDB: return try length(lead, short: 0xD9)
    default: throw refusal("a map key that is no text")
    }
  }

  /// Integers and floating-point numbers of fixed size.
  mutating func readNumber(_ lead: UInt8) throws(FormatError) -> StructuredValue {
    switch lead {
    case 0xCA: return try real(Double(Float(bitPattern: try big(UInt32.self))))
    case 0xCB: return try real(Double(bitPattern: try big(UInt64.self)))
    case 0xCC: return .integer(Int64(try big(UInt8.self)))
    case 0xCD: return .integer(Int64(try big(UInt16.self)))
    case 0xCE: return .integer(Int64(try big(UInt32.self)))
    case 0xCF:
      let whole = try big(UInt64.self)
      return Int64(exactly: whole).map(StructuredValue.integer) ?? DecimalNumber.value(ofDigits: String(whole))
    case 0xD0: return .integer(Int64(try big(Int8.self)))
    case 0xD1: return .integer(Int64(try big(Int16.self)))
    case 0xD2: return .integer(Int64(try big(Int32.self)))
    default: return .integer(try big(Int64.self))
    }
  }

  private func real(_ number: Double) throws(FormatError) -> StructuredValue {
    guard !number.isNaN else { throw failure(.malformedNumber) }
    return DecimalNumber.value(of: number)
  }

  /// Unknown values: type 0, or 12 with what is known of them (go-cty `msgpack/unknown.go`).
  mutating func readExtension(_ lead: UInt8) throws(FormatError) -> StructuredValue {
    let length = lead < 0xD4 ? try self.length(lead, short: 0xC7) : 1 << Int(lead - 0xD4)
    let type = try big(Int8.self)
    _ = try slice(length: length)
    guard type == 0 || type == 12 else { throw refusal("the extension \(type)") }
    return .unknown
  }

  func refusal(_ what: String) -> FormatError {
    failure(.unsupported(what))
  }

  @inline(never)
  func failure(_ problem: FormatError.Problem) -> FormatError {
    FormatError(.messagePack, problem, at: position)
  }
}
