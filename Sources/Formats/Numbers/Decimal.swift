/// A decimal number as its sign, its significant digits and a power of ten: 0.0120 is `12` × 10⁻³.
struct Decimal: Hashable {
  private static let exponentBound = 1_000_000_000
  /// Beyond these powers of ten plain digits are not written out.
  private static let plainExponents = -400...400

  private(set) var isNegative = false
  /// ASCII digits without zeros at either end; empty for zero.
  private(set) var digits: [UInt8] = []
  /// The power of ten that the digits are multiplied by; 0 for zero, held to ±10⁹.
  private(set) var exponent = 0

  /// Reads a number whose syntax (RFC 8259 §6) has been checked.
  init(_ text: some Sequence<UInt8>) {
    var written = 0
    var isExponentNegative = false
    var part = Part.whole
    for byte in text {
      switch byte {
      case UInt8(ascii: "-"):
        if part == .exponent { isExponentNegative = true } else { isNegative = true }
      case UInt8(ascii: "+"): break
      case UInt8(ascii: "."): part = .fraction
      case UInt8(ascii: "e"), UInt8(ascii: "E"): part = .exponent
      default:
        if part == .exponent {
          written = min(Self.exponentBound, written * 10 + Int(byte &- UInt8(ascii: "0")))
        } else {
          digits.append(byte)
          if part == .fraction { exponent -= 1 }
        }
      }
    }
    exponent += isExponentNegative ? -written : written
    normalise()
    // Last, since cutting zeros moves it: what is written out must read back as the same number.
    exponent = max(-Self.exponentBound, min(Self.exponentBound, exponent))
  }

  private enum Part { case whole, fraction, exponent }

  private mutating func normalise() {
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent += 1
    }
    let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    digits.removeFirst(zeros)
    if digits.isEmpty {
      exponent = 0
      isNegative = false
    }
  }

  /// The integer it is, when an `Int64` holds it.
  var integer: Int64? {
    guard exponent >= 0, digits.count + exponent <= 19 else { return digits.isEmpty ? 0 : nil }
    return wide.flatMap { Int64(exactly: isNegative ? -$0 : $0) }
  }

  /// The double it is: one that holds it exactly (looked for up to 2¹²⁷), or whose shortest digits these are.
  var double: Double? {
    guard digits.count <= 40, Self.plainExponents.contains(exponent), let nearest = Double(scientific),
      nearest.isFinite
    else { return nil }
    if Decimal(nearest.description.utf8) == self { return nearest }
    guard let wide, Int128(exactly: nearest.magnitude) == wide else { return nil }
    return nearest
  }

  /// Its magnitude, when it is whole and has at most 38 digits.
  private var wide: Int128? {
    guard exponent >= 0, digits.count + exponent <= 38 else { return nil }
    var whole: Int128 = 0
    for digit in digits { whole = whole * 10 + Int128(digit &- UInt8(ascii: "0")) }
    for _ in 0..<exponent { whole *= 10 }
    return whole
  }

  private var scientific: String {
    (isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self) + "e\(exponent)"
  }
}

extension Decimal: CustomStringConvertible {
  /// Plain digits with a point where one is needed, or `12e999` when that would be very long.
  var description: String {
    guard !digits.isEmpty else { return "0" }
    guard Self.plainExponents.contains(exponent) else { return scientific }
    let text = String(decoding: digits, as: UTF8.self)
    let sign = isNegative ? "-" : ""
    if exponent >= 0 { return sign + text + String(repeating: "0", count: exponent) }
    let whole = digits.count + exponent
    if whole <= 0 { return sign + "0." + String(repeating: "0", count: -whole) + text }
    return sign + text.prefix(whole) + "." + text.suffix(-exponent)
  }
}
