/// The escapes of `$'…'`, as bash's manual lists them under ANSI-C quoting.
struct AnsiQuote {
  private let bytes: Slice<UnsafeBufferPointer<UInt8>>
  private var index: Int
  private var decoded: [UInt8] = []

  /// The bytes that stand for what is between the quotes. A zero byte ends them, as the string of a C program.
  static func decode(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var quote = AnsiQuote(bytes: bytes, index: bytes.startIndex)
    while quote.index < bytes.endIndex { quote.step() }
    let end = quote.decoded.firstIndex(of: .end) ?? quote.decoded.endIndex
    return Array(quote.decoded[..<end])
  }

  private init(bytes: Slice<UnsafeBufferPointer<UInt8>>, index: Int) {
    self.bytes = bytes
    self.index = index
  }

  private var next: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  private mutating func step() {
    let byte = bytes[index]
    index += 1
    guard byte == .backslash, let escaped = next else { return decoded.append(byte) }
    index += 1
    escape(escaped)
  }

  private mutating func escape(_ byte: UInt8) {
    switch Unicode.Scalar(byte) {
    case "a": decoded.append(0x07)
    case "b": decoded.append(0x08)
    case "e", "E": decoded.append(0x1B)
    case "f": decoded.append(0x0C)
    case "n": decoded.append(0x0A)
    case "r": decoded.append(0x0D)
    case "t": decoded.append(0x09)
    case "v": decoded.append(0x0B)
    case "\\", "'", "\"", "?": decoded.append(byte)
    case "0"..."7": octal(byte)
    case "x": hexadecimal()
    case "u": scalar(byte, digits: 4)
    case "U": scalar(byte, digits: 8)
    case "c": control()
    default: decoded += [.backslash, byte]
    }
  }

  private mutating func octal(_ first: UInt8) {
    var value = Int(first - 0x30)
    var count = 1
    while count < 3, let digit = next?.octalValue {
      value = value * 8 + Int(digit)
      index += 1
      count += 1
    }
    decoded.append(UInt8(truncatingIfNeeded: value))
  }

  /// `\xH`, `\xHH`, and `\x{…}` with any number of digits, of which the last two count.
  private mutating func hexadecimal() {
    let start = index
    let isBraced = next == .openBrace
    if isBraced { index += 1 }
    let (value, count) = number(digits: isBraced ? bytes.count : 2)
    if count == 0 {
      index = start
      decoded += [.backslash, UInt8(ascii: "x")]
    } else {
      decoded.append(UInt8(truncatingIfNeeded: value))
      if isBraced, next == .closeBrace { index += 1 }
    }
  }

  /// `\uHHHH` and `\UHHHHHHHH`; what is no scalar stays as it is written.
  private mutating func scalar(_ letter: UInt8, digits: Int) {
    let start = index
    let (value, count) = number(digits: digits)
    guard count > 0, let scalar = Unicode.Scalar(value) else {
      decoded += [.backslash, letter]
      decoded += bytes[start..<index]
      return
    }
    decoded += Array(String(Character(scalar)).utf8)
  }

  private mutating func number(digits: Int) -> (value: UInt32, count: Int) {
    var value: UInt32 = 0
    var count = 0
    while count < digits, let digit = next?.hexadecimalValue {
      value = value &* 16 &+ UInt32(digit)
      index += 1
      count += 1
    }
    return (value, count)
  }

  /// `\cx`: a control character; `\c\\` is that of the backslash.
  private mutating func control() {
    guard let byte = next else {
      decoded += [.backslash, UInt8(ascii: "c")]
      return
    }
    index += 1
    if byte == .backslash, next == .backslash { index += 1 }
    decoded.append(byte == .question ? 0x7F : byte & 0x1F)
  }
}
