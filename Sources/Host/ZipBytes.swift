/// The bytes of an archive, with its little-endian numbers.
struct ZipBytes {
  let raw: UnsafeRawBufferPointer

  var count: Int { raw.count }

  /// The 16-bit number at an offset that lies inside.
  func short(_ offset: Int) -> UInt16 {
    UInt16(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  /// The 32-bit number at an offset that lies inside.
  func word(_ offset: Int) -> UInt32 {
    UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// Text of a range that lies inside; what is no UTF-8 is replaced.
  func text(_ range: Range<Int>) -> String {
    String(decoding: raw[range], as: UTF8.self)
  }
}
