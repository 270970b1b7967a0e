/// One conversion of a `printf` format: `%-5s`, `%.3s`, `%03d` (POSIX XCU "printf").
struct PrintfConversion {
  /// Widths and precisions beyond this are not computed.
  private static let bound = 4_096

  private(set) var letter: UInt8
  /// The index behind the conversion.
  private(set) var end: Int
  private var isLeftAligned = false
  private var isZeroFilled = false
  private var width = 0
  private var precision: Int?

  /// The conversion that starts with the `%` at `start`; nil when it is none that is computed here.
  init?(_ format: [UInt8], at start: Int) {
    var index = start + 1
    flags: while index < format.count {
      switch format[index] {
      case UInt8(ascii: "-"): isLeftAligned = true
      case UInt8(ascii: "0"): isZeroFilled = true
      default: break flags
      }
      index += 1
    }
    width = PrintfConversion.number(format, &index)
    if index < format.count, format[index] == UInt8(ascii: ".") {
      index += 1
      precision = PrintfConversion.number(format, &index)
    }
    guard index < format.count, width <= Self.bound, (precision ?? 0) <= Self.bound else { return nil }
    letter = format[index]
    end = index + 1
  }

  /// The argument as this conversion shows it; nil when it is not computed here.
  func format(_ argument: String) -> [UInt8]? {
    var shown: [UInt8]
    switch letter {
    case UInt8(ascii: "s"): shown = Array(argument.utf8)
    case UInt8(ascii: "b"): shown = EscapeText.decoded(Array(argument.utf8))
    case UInt8(ascii: "c"): shown = Array(argument.utf8.prefix(1))
    case UInt8(ascii: "d"), UInt8(ascii: "i"), UInt8(ascii: "u"):
      guard precision == nil, let number = argument.isEmpty ? 0 : Int64(argument) else { return nil }
      shown = Array(String(number).utf8)
    default: return nil
    }
    if let precision, letter != UInt8(ascii: "c") {
      guard shown.allSatisfy({ $0 < 128 }) else { return nil }
      shown = Array(shown.prefix(precision))
    }
    let fill = max(0, width - shown.count)
    guard fill > 0 else { return shown }
    if isLeftAligned { return shown + Array(repeating: UInt8(ascii: " "), count: fill) }
    let isNumber = letter == UInt8(ascii: "d") || letter == UInt8(ascii: "i") || letter == UInt8(ascii: "u")
    guard !(isZeroFilled && isNumber && shown.first == UInt8(ascii: "-")) else { return nil }
    return Array(repeating: isZeroFilled && isNumber ? UInt8(ascii: "0") : UInt8(ascii: " "), count: fill) + shown
  }

  private static func number(_ format: [UInt8], _ index: inout Int) -> Int {
    var number = 0
    while index < format.count, format[index] >= 48, format[index] <= 57, number <= bound {
      number = number * 10 + Int(format[index] - 48)
      index += 1
    }
    return number
  }
}
