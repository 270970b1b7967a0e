import Vocabulary

/// TOML's numbers.
enum TOMLNumber {
  /// The number that a word is; nil when it is none.
  static func value(_ word: ArraySlice<UInt8>) -> StructuredValue? {
    let text = String(decoding: word, as: UTF8.self)
    for (prefix, base) in [("0x", 16), ("0o", 8), ("0b", 2)] where text.hasPrefix(prefix) {
      guard let digits = plain(word.dropFirst(2), base: base) else { return nil }
      return Int64(digits, radix: base).map(StructuredValue.integer) ?? .digits(text)
    }
    let isSigned = word.first == UInt8(ascii: "+") || word.first == UInt8(ascii: "-")
    let body = isSigned ? word.dropFirst() : word
    switch String(decoding: body, as: UTF8.self) {
    case "inf", "nan": return .digits(text)
    default: break
    }
    let sign = word.first == UInt8(ascii: "-") ? "-" : ""
    let whole = body.prefix { $0.isDigit(ofBase: 10) || $0 == UInt8(ascii: "_") }
    guard let digits = plain(whole, base: 10), digits.utf8.count == 1 || !digits.hasPrefix("0") else { return nil }
    let rest = body.dropFirst(whole.count)
    if rest.isEmpty { return Int64(sign + digits).map(StructuredValue.integer) ?? .digits(sign + digits) }
    guard let fraction = fraction(rest) else { return nil }
    return Double(sign + digits + fraction).map(StructuredValue.real) ?? .digits(text)
  }

  /// `.5`, `e10` or both, without underscores; nil when it is neither.
  private static func fraction(_ rest: ArraySlice<UInt8>) -> String? {
    var rest = rest
    var text = ""
    if rest.first == UInt8(ascii: ".") {
      let part = rest.dropFirst().prefix { $0.isDigit(ofBase: 10) || $0 == UInt8(ascii: "_") }
      guard let digits = plain(part, base: 10) else { return nil }
      text = "." + digits
      rest = rest.dropFirst(1 + part.count)
    }
    guard let mark = rest.first else { return text }
    guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return nil }
    rest = rest.dropFirst()
    let sign = rest.first == UInt8(ascii: "-") ? "-" : ""
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    return plain(rest, base: 10).map { text + "e" + sign + $0 }
  }

  /// Digits without their underscores, each of which stands between two digits; nil for anything else.
  private static func plain(_ digits: ArraySlice<UInt8>, base: Int) -> String? {
    let sign = UInt8(ascii: "_")
    guard let first = digits.first, let last = digits.last, first != sign, last != sign else { return nil }
    let isPaired = zip(digits, digits.dropFirst()).contains { $0 == sign && $1 == sign }
    guard !isPaired, digits.allSatisfy({ $0 == sign || $0.isDigit(ofBase: base) }) else { return nil }
    return String(decoding: digits.filter { $0 != sign }, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether it is a digit of a base up to 16.
  func isDigit(ofBase base: Int) -> Bool {
    let value: Int
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): value = Int(self - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): value = Int(self - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): value = Int(self - UInt8(ascii: "A")) + 10
    default: return false
    }
    return value < base
  }
}
