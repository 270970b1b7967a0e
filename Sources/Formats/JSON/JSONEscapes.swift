/// The escapes of JSON strings (RFC 8259 §7), in text that has been checked.
enum JSONEscapes {
  /// The bytes that the text stands for, in the scratch room.
  static func resolved(_ text: UnsafeRawBufferPointer, in scratch: inout ScratchBytes) -> UnsafeRawBufferPointer {
    let target = scratch.room(for: text.count)
    var here = 0
    var filled = 0
    while here < text.count {
      let plain = copyPlain(text, from: here, to: target + filled)
      here += plain
      filled += plain
      guard here < text.count else { break }
      if let byte = simple(text[here + 1]) {
        target.storeBytes(of: byte, toByteOffset: filled, as: UInt8.self)
        filled += 1
        here += 2
        continue
      }
      let (scalar, length) = unicode(text, at: here)
      here += length
      for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        target.storeBytes(of: unit, toByteOffset: filled, as: UInt8.self)
        filled += 1
      }
    }
    return UnsafeRawBufferPointer(start: target, count: filled)
  }

  /// What a letter after a backslash stands for; nil for `u`, and for what no escape has.
  @inline(__always)
  static func simple(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    default: nil
    }
  }

  /// The code unit that `\uXXXX` writes at an offset, nil when there is none.
  static func codeUnit(_ text: UnsafeRawBufferPointer, at offset: Int) -> UInt32? {
    guard offset + 6 <= text.count, text[offset] == UInt8(ascii: "\\"), text[offset + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var unit: UInt32 = 0
    for index in offset + 2..<offset + 6 {
      guard let digit = Hexadecimal.value(ofDigit: text[index]) else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }

  /// The scalar of one `\uXXXX`, or of two that are a surrogate pair, and how many bytes it takes.
  private static func unicode(_ text: UnsafeRawBufferPointer, at offset: Int) -> (Unicode.Scalar, Int) {
    let unit = codeUnit(text, at: offset) ?? 0xFFFD
    if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
    let low = codeUnit(text, at: offset + 6) ?? 0xDC00
    return (Unicode.Scalar(0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF)) ?? "\u{FFFD}", 12)
  }

  /// Copies the bytes before the next backslash, in words while there is text for one; says how many count.
  @inline(__always)
  private static func copyPlain(
    _ text: UnsafeRawBufferPointer, from start: Int, to target: UnsafeMutableRawPointer
  ) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var copied = 0
    while start + copied + 8 <= text.count {
      let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: start + copied, as: UInt64.self))
      target.storeBytes(of: word.littleEndian, toByteOffset: copied, as: UInt64.self)
      let differences = word ^ (ones &* 0x5C)
      let backslashes = (differences &- ones) & ~differences & (ones &* 0x80)
      if backslashes != 0 { return copied + backslashes.trailingZeroBitCount / 8 }
      copied += 8
    }
    while start + copied < text.count, text[start + copied] != UInt8(ascii: "\\") {
      target.storeBytes(of: text[start + copied], toByteOffset: copied, as: UInt8.self)
      copied += 1
    }
    return copied
  }
}
