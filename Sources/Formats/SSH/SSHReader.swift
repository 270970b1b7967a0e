/// Reads the wire form of SSH (RFC 4251 §5) from bytes, each part once and in order.
struct SSHReader {
  private let bytes: [UInt8]
  /// Offset of the next byte.
  private(set) var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Throws when something is left.
  func finish() throws(FormatError) {
    guard position == bytes.count else { throw FormatError(.ssh, .trailingBytes, at: position) }
  }

  mutating func byte() throws(FormatError) -> UInt8 {
    try take(1)[0]
  }

  mutating func number() throws(FormatError) -> UInt32 {
    try take(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// So many bytes as they are.
  mutating func take(_ count: Int) throws(FormatError) -> [UInt8] {
    guard count <= bytes.count - position else { throw FormatError(.ssh, .truncated, at: bytes.count) }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  /// Bytes with their length in front.
  mutating func string() throws(FormatError) -> [UInt8] {
    let start = position
    let length = try number()
    guard Int(length) <= bytes.count - position else { throw FormatError(.ssh, .malformedLength, at: start) }
    return try take(Int(length))
  }

  /// UTF-8 with its length in front.
  mutating func text() throws(FormatError) -> String {
    let start = position
    let bytes = try string()
    guard bytes.withUnsafeBytes({ UTF8Check.isWellFormed($0) }) else {
      throw FormatError(.ssh, .malformedText, at: start)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A positive number of many digits in its shortest form, its leading zero taken away.
  mutating func positive(bound: Int) throws(FormatError) -> [UInt8] {
    let start = position
    let digits = try string()
    guard let first = digits.first, first < 0x80 else { throw FormatError(.ssh, .malformedNumber, at: start) }
    let isShortest = first != 0 || (digits.count > 1 && digits[1] >= 0x80)
    guard isShortest else { throw FormatError(.ssh, .malformedNumber, at: start) }
    let magnitude = first == 0 ? Array(digits.dropFirst()) : digits
    guard magnitude.count <= bound else { throw FormatError(.ssh, .tooLarge(bound: bound), at: start) }
    return magnitude
  }
}
