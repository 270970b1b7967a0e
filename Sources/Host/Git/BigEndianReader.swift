/// Reads numbers and runs of bytes from the front of bytes that git wrote.
struct BigEndianReader {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var left: Int { bytes.count - position }

  mutating func take(_ count: Int) -> [UInt8]? {
    guard count >= 0, left >= count else { return nil }
    defer { position += count }
    return Array(bytes[position..<(position + count)])
  }

  mutating func skip(_ count: Int) -> Bool {
    guard count >= 0, left >= count else { return false }
    position += count
    return true
  }

  mutating func number() -> UInt32? {
    guard left >= 4 else { return nil }
    defer { position += 4 }
    return bytes[position..<(position + 4)].reduce(0) { $0 << 8 | UInt32($1) }
  }

  mutating func half() -> UInt32? {
    guard left >= 2 else { return nil }
    defer { position += 2 }
    return UInt32(bytes[position]) << 8 | UInt32(bytes[position + 1])
  }

  /// The bytes before the next zero, which is passed over.
  mutating func takeUntilZero() -> [UInt8]? {
    guard let end = bytes[position...].firstIndex(of: 0) else { return nil }
    defer { position = end + 1 }
    return Array(bytes[position..<end])
  }

  /// An offset as packs encode it: seven bits a byte, each further byte adding one (gitformat-pack.txt).
  mutating func offset() -> Int? {
    guard left > 0 else { return nil }
    var byte = bytes[position]
    position += 1
    var value = Int(byte & 0x7f)
    while byte & 0x80 != 0 {
      guard left > 0, value < 1 << 40 else { return nil }
      byte = bytes[position]
      position += 1
      value = (value + 1) << 7 | Int(byte & 0x7f)
    }
    return value
  }
}
