/// The bytes of a text, with the shell quotes that each byte stands in.
///
/// The quoting is a good guess and no parse: here-documents and other languages have apostrophes of their own. Rules
/// use it only to find where a value ends, and err towards taking out more.
struct RedactionText {
  /// Which quotes a byte stands in.
  enum Quote: UInt8 {
    case none
    case single
    case double

    /// The byte that ends it.
    var mark: UInt8? {
      switch self {
      case .none: nil
      case .single: UInt8(ascii: "'")
      case .double: UInt8(ascii: "\"")
      }
    }
  }

  let bytes: [UInt8]
  private let quotes: [Quote]

  init(_ text: String) {
    bytes = Array(text.utf8)
    quotes = RedactionText.quotes(of: bytes)
  }

  /// The quotes around the byte at an offset; `none` at the end.
  func quote(at offset: Int) -> Quote {
    offset < quotes.count ? quotes[offset] : .none
  }

  /// The byte at an offset; nil outside the text.
  subscript(offset: Int) -> UInt8? {
    offset >= 0 && offset < bytes.count ? bytes[offset] : nil
  }

  /// The first offset at or after `start` whose byte is neither a space nor a tab.
  func skippingBlanks(from start: Int) -> Int {
    var offset = start
    while let byte = self[offset], byte == 0x20 || byte == 0x09 { offset += 1 }
    return offset
  }

  /// The end of the run of bytes that satisfy a condition, at most `bound` long.
  func end(ofRunFrom start: Int, bound: Int = .max, while condition: (UInt8) -> Bool) -> Int {
    var offset = start
    while let byte = self[offset], offset - start < bound, condition(byte) { offset += 1 }
    return offset
  }

  /// Whether ASCII text, given in lower case, stands at an offset in any case.
  func matches(_ lowercase: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + lowercase.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<lowercase.utf8CodeUnitCount
    where bytes[offset + index].loweredASCII != lowercase.utf8Start[index] {
      return false
    }
    return true
  }

  private static func quotes(of bytes: [UInt8]) -> [Quote] {
    var result = [Quote](repeating: .none, count: bytes.count)
    var quote = Quote.none
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      result[offset] = quote
      if byte == UInt8(ascii: "\\"), quote != .single {
        if offset + 1 < bytes.count { result[offset + 1] = quote }
        offset += 2
        continue
      }
      if let mark = quote.mark {
        if byte == mark { quote = .none }
      } else if byte == UInt8(ascii: "'") {
        quote = .single
      } else if byte == UInt8(ascii: "\"") {
        quote = .double
      }
      offset += 1
    }
    return result
  }
}

extension UInt8 {
  /// ASCII capitals made small; other bytes as they are.
  var loweredASCII: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }

  var isAlphanumeric: Bool { isASCIILetter || isASCIIDigit }

  /// Letters, digits, `_` and `-`: what names of variables and options and most tokens are made of.
  var isNameByte: Bool { isAlphanumeric || self == UInt8(ascii: "_") || self == UInt8(ascii: "-") }

  /// Space, tab, line feed or carriage return.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
