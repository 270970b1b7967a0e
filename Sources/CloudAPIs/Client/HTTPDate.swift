import Vocabulary

/// Points in time as HTTP headers and AWS's answers write them.
package enum HTTPDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Reads `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7); nil for anything else.
  package static func instant(_ text: String) -> Instant? {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "," })
    guard words.count == 6, let day = Int64(words[1]), let month = months.firstIndex(of: String(words[2])),
      let year = Int64(words[3])
    else { return nil }
    return time(words[4]).map { at(year, Int64(month + 1), day, milliseconds: $0) }
  }

  /// Reads `2026-02-26T22:14:05.120Z`, with or without a fraction or a distance from UTC; nil for anything else.
  package static func iso(_ text: String) -> Instant? {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let date = parts[0].split(separator: "-").compactMap { Int64($0) }
    guard date.count == 3 else { return nil }
    var clock = parts[1]
    var offset: Int64 = 0
    if clock.hasSuffix("Z") {
      clock = clock.dropLast()
    } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let digits = clock[clock.index(after: sign)...].split(separator: ":").compactMap { Int64($0) }
      guard digits.count == 2 else { return nil }
      offset = (digits[0] * 60 + digits[1]) * 60_000 * (clock[sign] == "-" ? -1 : 1)
      clock = clock[..<sign]
    } else {
      return nil
    }
    return time(clock).map { at(date[0], date[1], date[2], milliseconds: $0 - offset) }
  }

  /// RFC 3339 in UTC with whole seconds, as S3 wants it.
  package static func text(_ instant: Instant) -> String {
    String(instant.description.prefix { $0 != "." }) + "Z"
  }

  /// `08:49:37` or `08:49:37.5` in milliseconds.
  private static func time(_ text: some StringProtocol) -> Int64? {
    let parts = text.split(separator: ".", maxSplits: 1)
    let digits = (parts.first ?? "").split(separator: ":").compactMap { Int64($0) }
    guard digits.count == 3 else { return nil }
    let fraction = parts.count == 2 ? Int64(String(parts[1].prefix(3)).padded) ?? 0 : 0
    return ((digits[0] * 60 + digits[1]) * 60 + digits[2]) * 1000 + fraction
  }

  /// Days of the proleptic Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  private static func at(_ year: Int64, _ month: Int64, _ day: Int64, milliseconds: Int64) -> Instant {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Instant(milliseconds: (era * 146_097 + dayOfEra - 719_468) * 86_400_000 + milliseconds)
  }
}

extension String {
  /// Three digits.
  fileprivate var padded: String { self + String(repeating: "0", count: max(0, 3 - count)) }
}
