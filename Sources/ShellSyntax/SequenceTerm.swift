/// `first..last[..step]` between braces: two integers or two letters.
struct SequenceTerm {
  let first: String
  let last: String
  let step: String?

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let firstEnd = Self.dots(in: bytes, from: 0), firstEnd > 0 else { return nil }
    let lastStart = firstEnd + 2
    let isNumeric = Self.integerEnd(bytes, 0) == firstEnd
    let isLetter = firstEnd == 1 && bytes[0].isLetter
    let lastEnd: Int
    if isNumeric, let end = Self.integerEnd(bytes, lastStart) {
      lastEnd = end
    } else if isLetter, lastStart < bytes.count, bytes[lastStart].isLetter {
      lastEnd = lastStart + 1
    } else {
      return nil
    }
    first = String(decoding: bytes[..<firstEnd], as: UTF8.self)
    last = String(decoding: bytes[lastStart..<lastEnd], as: UTF8.self)
    if lastEnd == bytes.count {
      step = nil
      return
    }
    let stepStart = lastEnd + 2
    guard Self.dots(in: bytes, from: lastEnd) == lastEnd, Self.integerEnd(bytes, stepStart) == bytes.count else {
      return nil
    }
    step = String(decoding: bytes[stepStart...], as: UTF8.self)
  }

  private static func dots(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == .period, bytes[index + 1] == .period { return index }
      index += 1
    }
    return nil
  }

  /// Behind a 64-bit integer that begins at an index.
  private static func integerEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start
    if index < bytes.count, bytes[index] == .minus || bytes[index] == .plus { index += 1 }
    let digits = index
    while index < bytes.count, bytes[index].isDigit { index += 1 }
    guard index > digits, Int64(String(decoding: bytes[start..<index], as: UTF8.self)) != nil else { return nil }
    return index
  }
}
