/// One field as it stands in a protobuf message.
package struct ProtobufField {
  /// What a field holds, by its wire type; groups are refused.
  package enum Value {
    case varint(UInt64)
    case fixed64(UInt64)
    case fixed32(UInt32)
    /// A string, bytes, a message within or packed numbers.
    case bytes(UnsafeRawBufferPointer)
  }

  package let number: Int
  package let value: Value

  /// The text of a string field. Throws when it is none, or no UTF-8.
  package func text() throws(FormatError) -> String {
    let bytes = try bytes()
    guard UTF8Check.isWellFormed(bytes) else { throw FormatError(.protobuf, .malformedText, at: 0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes of a length-delimited field. Throws when it is of another kind.
  package func bytes() throws(FormatError) -> UnsafeRawBufferPointer {
    guard case .bytes(let bytes) = value else { throw mismatch("bytes") }
    return bytes
  }

  /// Where the bytes of a length-delimited field lie in the message that it was read from.
  package func place(in message: UnsafeRawBufferPointer) throws(FormatError) -> Range<Int> {
    let bytes = try bytes()
    guard let base = message.baseAddress, let first = bytes.baseAddress else { return 0..<0 }
    return first - base..<first - base + bytes.count
  }

  /// The number of a varint field. Throws when it is of another kind.
  package func varint() throws(FormatError) -> UInt64 {
    guard case .varint(let varint) = value else { throw mismatch("a varint") }
    return varint
  }

  private func mismatch(_ wanted: String) -> FormatError {
    FormatError(.protobuf, .unsupported("field \(number) as something else than \(wanted)"), at: 0)
  }
}
