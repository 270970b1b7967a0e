import Vocabulary

/// Times as people write them in a policy file.
package enum TimeText {
  /// The minutes of `16:30`, up to `24:00`; nil for anything else.
  static func minutes(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = number(parts[0], 2), let minute = number(parts[1], 2), minute < 60 else {
      return nil
    }
    let total = hour * 60 + minute
    return total <= 1440 ? total : nil
  }

  /// The instant of `2026-11-27`, or of `2026-11-27T16:30:00` with `Z` or an offset like `+01:00` (RFC 3339).
  package static func instant(_ text: String) -> Instant? {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard halves.count <= 2, let days = days(halves[0]) else { return nil }
    guard halves.count == 2 else { return Instant(milliseconds: Int64(days) * 86_400_000) }
    guard let (clock, offset) = zone(halves[1]), let seconds = seconds(clock) else { return nil }
    return Instant(milliseconds: (Int64(days) * 86_400 + Int64(seconds) - Int64(offset) * 60) * 1000)
  }

  private static func seconds(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let hour = number(parts[0], 2), let minute = number(parts[1], 2),
      let second = parts.count == 3 ? number(parts[2], 2) : 0, hour < 24, minute < 60, second < 60
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  /// The text before the zone, and the zone in minutes east of UTC.
  private static func zone(_ text: Substring) -> (Substring, Int)? {
    if text.hasSuffix("Z") { return (text.dropLast(), 0) }
    guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }),
      let minutes = minutes(String(text[text.index(after: sign)...]))
    else { return nil }
    return (text[..<sign], text[sign] == "-" ? -minutes : minutes)
  }

  /// Days since 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  private static func days(_ text: Substring) -> Int? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = number(parts[0], 4), let month = number(parts[1], 2),
      let day = number(parts[2], 2), (1...12).contains(month), day >= 1, day <= length(of: month, in: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(_ text: Substring, _ digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
    return Int(text)
  }
}
