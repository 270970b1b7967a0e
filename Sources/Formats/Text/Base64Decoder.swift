/// Takes the characters of a base64 text one by one.
struct Base64Decoder {
  private let strictness: Base64.Strictness
  private var bytes: [UInt8] = []
  private var group: UInt32 = 0
  /// Characters of the group so far, padding not counted.
  private var held = 0
  private var padding = 0
  private var offset = 0

  init(_ strictness: Base64.Strictness, capacity: Int) {
    self.strictness = strictness
    bytes.reserveCapacity(capacity)
  }

  mutating func take(_ byte: UInt8) throws(FormatError) {
    defer { offset += 1 }
    if byte == UInt8(ascii: "=") {
      guard held >= 2, held + padding < 4 else { throw FormatError(.base64, .malformedLength, at: offset) }
      padding += 1
    } else if let digit = digit(byte) {
      guard padding == 0 else { throw FormatError(.base64, .trailingBytes, at: offset) }
      group = group << 6 | digit
      held += 1
      if held == 4 { flush() }
    } else if strictness == .strict || !Self.isSpace(byte) {
      throw FormatError(.base64, .unexpected(byte, wanted: "a base64 digit"), at: offset)
    }
  }

  /// All bytes, after the last character.
  mutating func finish() throws(FormatError) -> [UInt8] {
    guard held > 0 else { return bytes }
    guard held >= 2, held + padding == 4 || strictness == .lenient && padding == 0 else {
      throw FormatError(.base64, .truncated, at: offset)
    }
    let spare = UInt32(held == 2 ? 4 : 2)
    guard strictness == .lenient || group & (1 << spare - 1) == 0 else {
      throw FormatError(.base64, .malformedLength, at: offset)
    }
    let whole = group >> spare
    if held == 3 { bytes.append(UInt8(truncatingIfNeeded: whole >> 8)) }
    bytes.append(UInt8(truncatingIfNeeded: whole))
    return bytes
  }

  private mutating func flush() {
    bytes.append(UInt8(truncatingIfNeeded: group >> 16))
    bytes.append(UInt8(truncatingIfNeeded: group >> 8))
    bytes.append(UInt8(truncatingIfNeeded: group))
    (group, held) = (0, 0)
  }

  private func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    case UInt8(ascii: "-"): strictness == .lenient ? 62 : nil
    case UInt8(ascii: "_"): strictness == .lenient ? 63 : nil
    default: nil
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
