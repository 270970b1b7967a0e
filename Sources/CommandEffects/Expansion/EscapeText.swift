import Formats

/// Backslash escapes as `printf` and `echo -e` decode them (bash manual, "printf", "echo").
enum EscapeText {
  /// The decoded bytes; an unknown escape stays as it is written.
  static func decoded(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "\\"), index + 1 < text.count else {
        result.append(text[index])
        index += 1
        continue
      }
      index = decodeEscape(text, at: index + 1, into: &result)
    }
    return result
  }

  private static func decodeEscape(_ text: [UInt8], at start: Int, into result: inout [UInt8]) -> Int {
    if let simple = simple(text[start]) {
      result.append(simple)
      return start + 1
    }
    switch text[start] {
    case UInt8(ascii: "x"):
      return number(text, from: start + 1, radix: 16, atMost: 2, into: &result)
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      return scalar(text, from: start + 1, atMost: text[start] == UInt8(ascii: "u") ? 4 : 8, into: &result)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      let isPrefixed = text[start] == UInt8(ascii: "0")
      return number(text, from: start, radix: 8, atMost: isPrefixed ? 4 : 3, into: &result)
    default:
      result += [UInt8(ascii: "\\"), text[start]]
      return start + 1
    }
  }

  private static func simple(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "n"): 10
    case UInt8(ascii: "t"): 9
    case UInt8(ascii: "r"): 13
    case UInt8(ascii: "a"): 7
    case UInt8(ascii: "b"): 8
    case UInt8(ascii: "f"): 12
    case UInt8(ascii: "v"): 11
    case UInt8(ascii: "e"): 27
    case UInt8(ascii: "\\"): UInt8(ascii: "\\")
    default: nil
    }
  }

  /// `\u0072`: a character by its number, as UTF-8.
  private static func scalar(_ text: [UInt8], from start: Int, atMost count: Int, into result: inout [UInt8]) -> Int {
    let digits = text[start...].prefix(count).prefix { Hexadecimal.value(ofDigit: $0) != nil }
    let value = digits.reduce(UInt32(0)) { $0 << 4 | UInt32(Hexadecimal.value(ofDigit: $1) ?? 0) }
    guard !digits.isEmpty, let scalar = Unicode.Scalar(value) else {
      result += [UInt8(ascii: "\\"), text[start - 1]]
      return start
    }
    result += Array(String(Character(scalar)).utf8)
    return digits.endIndex
  }

  private static func number(
    _ text: [UInt8], from start: Int, radix: Int, atMost count: Int, into result: inout [UInt8]
  ) -> Int {
    var end = start
    var value = 0
    while end < text.count, end - start < count, let digit = digit(text[end]), digit < radix {
      value = value * radix + digit
      end += 1
    }
    if end == start { result += [UInt8(ascii: "\\"), UInt8(ascii: "x")] } else { result.append(UInt8(value & 255)) }
    return end
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48
    case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(byte) - 87
    case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(byte) - 55
    default: nil
    }
  }
}
