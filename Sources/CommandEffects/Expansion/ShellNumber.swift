/// A number as the shell's arithmetic writes it: `10`, `010` (octal), `0x1f`, `2#101` (bash manual 6.5).
enum ShellNumber {
  /// The number, or nil when the text is none. Blanks around it do not count.
  static func parse(_ text: ArraySlice<UInt8>) -> Int? {
    var digits = trimmed(text)
    var isNegative = false
    if let sign = digits.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      digits = digits.dropFirst()
    }
    guard let value = magnitude(digits) else { return nil }
    return isNegative ? 0 &- value : value
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text.drop { $0 == 32 || $0 == 9 || $0 == 10 }
    while let last = text.last, last == 32 || last == 9 || last == 10 { text = text.dropLast() }
    return text
  }

  private static func magnitude(_ digits: ArraySlice<UInt8>) -> Int? {
    if let mark = digits.firstIndex(of: UInt8(ascii: "#")) {
      guard let base = digitsValue(digits[..<mark], 10), (2...64).contains(base) else { return nil }
      return digitsValue(digits[(mark + 1)...], base)
    }
    guard digits.first == UInt8(ascii: "0"), digits.count > 1 else { return digitsValue(digits, 10) }
    let second = digits[digits.startIndex + 1] | 32
    return second == UInt8(ascii: "x") ? digitsValue(digits.dropFirst(2), 16) : digitsValue(digits, 8)
  }

  private static func digitsValue(_ digits: ArraySlice<UInt8>, _ base: Int) -> Int? {
    guard !digits.isEmpty else { return nil }
    var value = 0
    for digit in digits {
      guard let next = self.value(of: digit, base), next < base else { return nil }
      value = value &* base &+ next
    }
    return value
  }

  private static func value(of digit: UInt8, _ base: Int) -> Int? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(digit) - 48
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(digit) - 87
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): base <= 36 ? Int(digit) - 55 : Int(digit) - 29
    case UInt8(ascii: "@"): 62
    case UInt8(ascii: "_"): 63
    default: nil
    }
  }

  /// Whether a value is a number as arithmetic itself writes it.
  static func isPlain(_ value: Variables.Value) -> Bool {
    guard case .set(let text) = value else { return value == .unset }
    return Int(text).map { String($0) == text } ?? false
  }
}
