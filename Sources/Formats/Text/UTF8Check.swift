/// Well-formedness of UTF-8 (The Unicode Standard, table 3-7).
package enum UTF8Check {
  /// How many bytes the well-formed sequence at the start takes (1 to 4); 0 when there is none.
  static func sequenceLength(_ start: UnsafeRawPointer, count: Int) -> Int {
    guard count > 0 else { return 0 }
    let lead = start.load(as: UInt8.self)
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0..<0x80: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard count >= length, second.contains(start.load(fromByteOffset: 1, as: UInt8.self)) else { return 0 }
    for offset in 2..<max(2, length) where start.load(fromByteOffset: offset, as: UInt8.self) & 0xC0 != 0x80 {
      return 0
    }
    return length
  }

  /// Whether all of the bytes are well-formed UTF-8.
  package static func isWellFormed(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    var here = 0
    while here < bytes.count {
      if here + 8 <= bytes.count,
        base.loadUnaligned(fromByteOffset: here, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        here += 8
        continue
      }
      let length = sequenceLength(base + here, count: bytes.count - here)
      guard length > 0 else { return false }
      here += length
    }
    return true
  }
}
