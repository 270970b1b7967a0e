/// Reads CBOR (RFC 8949) within bounds; a claimed length allocates nothing, a key given twice is refused.
package struct CBORReader {
  private let bytes: ArraySlice<UInt8>
  private let limits: CBORLimits
  private var position: Int
  private var depth = 0
  private var values = 0

  private init(_ bytes: ArraySlice<UInt8>, _ limits: CBORLimits) {
    self.bytes = bytes
    self.limits = limits
    position = bytes.startIndex
  }

  /// The value that the bytes are, no more and no less.
  package static func read(_ bytes: [UInt8], limits: CBORLimits = CBORLimits()) throws(FormatError) -> CBORValue {
    let (value, rest) = try first(of: bytes[...], limits: limits)
    guard rest.isEmpty else { throw FormatError(.cbor, .trailingBytes, at: rest.startIndex) }
    return value
  }

  /// The value that stands first, and what follows it.
  package static func first(
    of bytes: ArraySlice<UInt8>, limits: CBORLimits = CBORLimits()
  ) throws(FormatError) -> (value: CBORValue, rest: ArraySlice<UInt8>) {
    guard bytes.count <= limits.bytes else { throw FormatError(.cbor, .tooLarge(bound: limits.bytes), at: 0) }
    var reader = CBORReader(bytes, limits)
    let value = try reader.value()
    return (value, bytes[reader.position...])
  }

  private mutating func value() throws(FormatError) -> CBORValue {
    values += 1
    guard values <= limits.values else { throw failure(.tooManyValues(bound: limits.values)) }
    let lead = try byte()
    let kind = lead >> 5
    if kind == 7 { return try simple(lead & 31) }
    let argument = try argument(lead & 31)
    switch (kind, argument) {
    case (0, let number?): return .unsigned(number)
    case (1, let number?): return .negative(number)
    case (2, _): return .bytes(try string(argument, kind: 2))
    case (3, _): return .text(try text(argument))
    case (4, _): return .array(try array(argument))
    case (5, _): return .map(try map(argument))
    case (6, let number?) where !limits.isCanonical:
      try descend()
      defer { depth -= 1 }
      return .tagged(number, try value())
    default: throw failure(.unsupported("the type byte 0x\(String(lead, radix: 16))"))
    }
  }

  /// The number that follows a type; nil for an indefinite length.
  private mutating func argument(_ short: UInt8) throws(FormatError) -> UInt64? {
    switch short {
    case 0..<24: return UInt64(short)
    case 24...27:
      let number = try number(of: 1 << Int(short - 24))
      let least: UInt64 = [24, 1 << 8, 1 << 16, 1 << 32][Int(short - 24)]
      guard !limits.isCanonical || number >= least else { throw failure(.malformedNumber) }
      return number
    case 31 where !limits.isCanonical: return nil
    default: throw failure(.malformedLength)
    }
  }

  private mutating func simple(_ short: UInt8) throws(FormatError) -> CBORValue {
    switch short {
    case 0..<20: return .simple(short)
    case 20: return .boolean(false)
    case 21: return .boolean(true)
    case 22: return .null
    case 23: return .undefined
    case 24:
      let number = try byte()
      // RFC 8949 §3.3: a small one in two bytes is not well-formed.
      guard number >= 32 || number >= 24 && !limits.isCanonical else { throw failure(.malformedNumber) }
      return .simple(number)
    case 25: return .real(CBORReader.half(UInt16(try number(of: 2))))
    case 26: return .real(Double(Float(bitPattern: UInt32(try number(of: 4)))))
    case 27: return .real(Double(bitPattern: try number(of: 8)))
    default: throw failure(.malformedLength)
    }
  }

  /// RFC 8949 appendix D.
  private static func half(_ bits: UInt16) -> Double {
    let exponent = Int(bits >> 10 & 31)
    let fraction = Double(bits & 1023)
    let size: Double =
      switch exponent {
      case 0: fraction * 0x1p-24
      case 31: fraction == 0 ? .infinity : .nan
      default: (1024 + fraction) * Double(sign: .plus, exponent: exponent - 25, significand: 1)
      }
    return bits & 0x8000 == 0 ? size : -size
  }

  private mutating func text(_ length: UInt64?) throws(FormatError) -> String {
    let bytes = try string(length, kind: 3)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw failure(.malformedText) }
    return text
  }

  /// The bytes of a string, of its parts where its length is indefinite.
  private mutating func string(_ length: UInt64?, kind: UInt8) throws(FormatError) -> [UInt8] {
    if let length { return Array(try slice(length)) }
    var whole: [UInt8] = []
    while !(try takeBreak()) {
      values += 1
      guard values <= limits.values else { throw failure(.tooManyValues(bound: limits.values)) }
      let lead = try byte()
      guard lead >> 5 == kind, let part = try argument(lead & 31) else { throw failure(.malformedLength) }
      whole += try slice(part)
    }
    return whole
  }

  private mutating func array(_ length: UInt64?) throws(FormatError) -> [CBORValue] {
    try descend()
    defer { depth -= 1 }
    var elements: [CBORValue] = []
    while try goesOn(elements.count, length) { elements.append(try value()) }
    return elements
  }

  private mutating func map(_ length: UInt64?) throws(FormatError) -> [CBORValue.Pair] {
    try descend()
    defer { depth -= 1 }
    var pairs: [CBORValue.Pair] = []
    var keys: Set<CBORValue> = []
    var previous: ArraySlice<UInt8>?
    while try goesOn(pairs.count, length) {
      let start = position
      let key = try value()
      let spelling = bytes[start..<position]
      guard keys.insert(key).inserted else { throw failure(.duplicateName("\(key)")) }
      if limits.isCanonical, let previous, !CBORReader.precedes(previous, spelling) {
        throw failure(.unsupported("keys out of order"))
      }
      previous = spelling
      pairs.append(CBORValue.Pair(key, try value()))
    }
    return pairs
  }

  /// CTAP 2.1 §8: by the major type, then the shorter, then by the bytes.
  private static func precedes(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    let (mine, theirs) = ((left.first ?? 0) >> 5, (right.first ?? 0) >> 5)
    if mine != theirs { return mine < theirs }
    return left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
  }

  private mutating func goesOn(_ count: Int, _ length: UInt64?) throws(FormatError) -> Bool {
    guard let length else { return !(try takeBreak()) }
    return UInt64(count) < length
  }

  private mutating func takeBreak() throws(FormatError) -> Bool {
    guard position < bytes.endIndex else { throw failure(.truncated) }
    guard bytes[position] == 0xFF else { return false }
    position += 1
    return true
  }

  private mutating func descend() throws(FormatError) {
    guard depth < limits.depth else { throw failure(.tooDeep(bound: limits.depth)) }
    depth += 1
  }

  private mutating func number(of size: Int) throws(FormatError) -> UInt64 {
    try slice(UInt64(size)).reduce(0) { $0 << 8 | UInt64($1) }
  }

  private mutating func byte() throws(FormatError) -> UInt8 {
    guard position < bytes.endIndex else { throw failure(.truncated) }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func slice(_ length: UInt64) throws(FormatError) -> ArraySlice<UInt8> {
    guard length <= UInt64(bytes.endIndex - position) else { throw failure(.truncated) }
    defer { position += Int(length) }
    return bytes[position..<position + Int(length)]
  }

  private func failure(_ problem: FormatError.Problem) -> FormatError { FormatError(.cbor, problem, at: position) }
}
