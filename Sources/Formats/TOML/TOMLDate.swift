/// TOML's dates and times (RFC 3339): `2026-02-26`, `22:14:05.1`, `2026-02-26T22:14:05Z`.
enum TOMLDate {
  /// Whether a word is a date, a time, or a date with a time.
  static func isValid(_ word: ArraySlice<UInt8>) -> Bool {
    if isDate(word) || isTime(word) { return true }
    guard word.count > 11, isDate(word.prefix(10)) else { return false }
    let mark = word[word.startIndex + 10]
    guard mark == UInt8(ascii: "T") || mark == UInt8(ascii: "t") || mark == 0x20 else { return false }
    return isTime(withoutOffset(word.dropFirst(11)))
  }

  /// Whether a word is a day that the calendar has.
  static func isDate(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count == 10, let year = number(word, 0, 4), let month = number(word, 5, 2),
      let day = number(word, 8, 2), separates(word, [4, 7], by: UInt8(ascii: "-"))
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return year >= 1 && (1...12).contains(month) && (1...days[month - 1]).contains(day)
  }

  private static func isTime(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= 8, let hour = number(word, 0, 2), let minute = number(word, 3, 2),
      let second = number(word, 6, 2), separates(word, [2, 5], by: UInt8(ascii: ":"))
    else { return false }
    let fraction = word.dropFirst(8)
    let hasFraction =
      fraction.first == UInt8(ascii: ".") && fraction.count > 1
      && fraction.dropFirst().allSatisfy { $0.isDigit(ofBase: 10) }
    return hour < 24 && minute < 60 && second < 60 && (fraction.isEmpty || hasFraction)
  }

  /// A time without its `Z` or `+01:00`; a wrong offset stays, and is no time then.
  private static func withoutOffset(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if word.last == UInt8(ascii: "Z") || word.last == UInt8(ascii: "z") { return word.dropLast() }
    let offset = word.suffix(6)
    guard offset.count == 6, offset.first == UInt8(ascii: "+") || offset.first == UInt8(ascii: "-"),
      let hour = number(offset, 1, 2), let minute = number(offset, 4, 2), separates(offset, [3], by: UInt8(ascii: ":")),
      hour < 24, minute < 60
    else { return word }
    return word.dropLast(6)
  }

  private static func number(_ word: ArraySlice<UInt8>, _ start: Int, _ count: Int) -> Int? {
    let digits = word.dropFirst(start).prefix(count)
    guard digits.count == count, digits.allSatisfy({ $0.isDigit(ofBase: 10) }) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static func separates(_ word: ArraySlice<UInt8>, _ places: [Int], by byte: UInt8) -> Bool {
    places.allSatisfy { word.count > $0 && word[word.startIndex + $0] == byte }
  }
}
