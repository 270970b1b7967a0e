import Vocabulary

/// Decimal digits as the value that two encodings of one number share.
///
/// `1`, `1.0` and `10e-1` are one integer; `0.1` is the double whose shortest digits it is; what neither holds keeps its
/// digits, without needless zeros.
package enum DecimalNumber {
  /// The value of a number whose syntax (RFC 8259 §6) has been checked.
  static func value(_ text: UnsafeRawBufferPointer) -> StructuredValue {
    smallInteger(text).map(StructuredValue.integer) ?? general(text)
  }

  /// The value of text that is a number by RFC 8259 §6, nil when it is none.
  package static func value(ofText text: String) -> StructuredValue? {
    var text = text
    // Text that is no number has no value; why it is none does not matter.
    return text.withUTF8 { try? JSONScanner.number(UnsafeRawBufferPointer($0)) }
  }

  /// The value of decimal digits, a sign before them or not.
  static func value(ofDigits digits: String) -> StructuredValue {
    var digits = digits
    return digits.withUTF8 { value(UnsafeRawBufferPointer($0)) }
  }

  /// The value of a double: an integer when it is one that fits.
  package static func value(of real: Double) -> StructuredValue {
    if let whole = Int64(exactly: real) { return .integer(whole) }
    return .real(real)
  }

  /// Up to eighteen digits, which cannot overflow.
  @inline(__always)
  private static func smallInteger(_ text: UnsafeRawBufferPointer) -> Int64? {
    guard text.count <= 18 else { return nil }
    var whole: Int64 = 0
    var isNegative = false
    for offset in 0..<text.count {
      let byte = text[offset]
      if byte == UInt8(ascii: "-"), offset == 0 {
        isNegative = true
        continue
      }
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      whole = whole &* 10 &+ Int64(digit)
    }
    return isNegative ? -whole : whole
  }

  @inline(never)
  private static func general(_ text: UnsafeRawBufferPointer) -> StructuredValue {
    let decimal = Decimal(text)
    if let whole = decimal.integer { return .integer(whole) }
    if let real = decimal.double { return .real(real) }
    return .digits(decimal.description)
  }
}
