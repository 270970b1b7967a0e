/// Reads the wire form of one protobuf message, field by field, without copying
/// (protobuf.dev/programming-guides/encoding). The bytes must outlive the reader and what it gives.
package struct ProtobufReader {
  private static let highestFieldNumber: UInt64 = (1 << 29) - 1
  private let bytes: UnsafeRawBufferPointer
  /// Offset of the next byte in the message.
  package private(set) var position = 0

  package init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// The next field, nil at the end of the message.
  package mutating func next() throws(FormatError) -> ProtobufField? {
    guard position < bytes.count else { return nil }
    let start = position
    let tag = try varint()
    guard tag >> 3 >= 1, tag >> 3 <= Self.highestFieldNumber else {
      throw FormatError(.protobuf, .malformedLength, at: start)
    }
    let number = Int(tag >> 3)
    switch tag & 7 {
    case 0: return ProtobufField(number: number, value: .varint(try varint()))
    case 1: return ProtobufField(number: number, value: .fixed64(try fixed(UInt64.self)))
    case 2: return ProtobufField(number: number, value: .bytes(try delimited()))
    case 5: return ProtobufField(number: number, value: .fixed32(try fixed(UInt32.self)))
    case let type: throw FormatError(.protobuf, .unsupported("wire type \(type)"), at: start)
    }
  }

  @inline(__always)
  private mutating func varint() throws(FormatError) -> UInt64 {
    if position < bytes.count, bytes[position] < 0x80 {
      position += 1
      return UInt64(bytes[position - 1])
    }
    return try longVarint()
  }

  private mutating func longVarint() throws(FormatError) -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<10 {
      guard position < bytes.count else { throw FormatError(.protobuf, .truncated, at: position) }
      let byte = bytes[position]
      if index == 9, byte > 1 { break }
      position += 1
      value |= UInt64(byte & 0x7F) << UInt64(7 * index)
      if byte < 0x80 { return value }
    }
    throw FormatError(.protobuf, .malformedNumber, at: position)
  }

  private mutating func fixed<Number: FixedWidthInteger>(_: Number.Type) throws(FormatError) -> Number {
    let size = MemoryLayout<Number>.size
    guard bytes.count - position >= size else { throw FormatError(.protobuf, .truncated, at: bytes.count) }
    position += size
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: position - size, as: Number.self))
  }

  private mutating func delimited() throws(FormatError) -> UnsafeRawBufferPointer {
    let start = position
    let length = try varint()
    guard length <= UInt64(bytes.count - position) else { throw FormatError(.protobuf, .truncated, at: start) }
    let slice = UnsafeRawBufferPointer(rebasing: bytes[position..<position + Int(length)])
    position += Int(length)
    return slice
  }
}
