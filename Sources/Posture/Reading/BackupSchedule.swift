import TerraformPlans

/// The longest time between two runs of a schedule, in seconds.
///
/// Read from AWS's expressions (docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html) and plain cron.
struct BackupSchedule: Hashable {
  let seconds: Int64

  private static let hour: Int64 = 3_600
  private static let day: Int64 = 86_400

  /// Nil when the text is no schedule that is known here.
  init?(_ text: String) {
    let inner = text.firstIndex(of: "(").map { text[text.index(after: $0)...].prefix { $0 != ")" } } ?? text[...]
    let words = inner.split(separator: " ")
    if text.hasPrefix("rate("), words.count == 2, let count = Int64(words[0]), count > 0 {
      guard let unit = BackupSchedule.unit(words[1]) else { return nil }
      seconds = count * unit
    } else if words.count == 5 || words.count == 6, let gap = BackupSchedule.gap(words) {
      seconds = gap
    } else {
      return nil
    }
  }

  private static func unit(_ word: Substring) -> Int64? {
    switch word {
    case "minute", "minutes": 60
    case "hour", "hours": hour
    case "day", "days": day
    default: nil
    }
  }

  /// Minute, hour, day of month, month, day of week.
  private static func gap(_ words: [Substring]) -> Int64? {
    if isLimited(words[3]) { return 366 * day }
    if isLimited(words[2]) {
      let days = words[2].split(separator: ",").count
      return words[2].contains("/") || days > 1 ? nil : 31 * day
    }
    let week = words[4]
    if isLimited(week) {
      guard let days = weekdays(week) else { return nil }
      return widest(days, in: 7) * day
    }
    guard let hours = numbers(words[1], in: 24) else { return nil }
    if hours.count < 24 { return widest(hours, in: 24) * hour }
    return numbers(words[0], in: 60).map { widest($0, in: 60) * 60 }
  }

  private static func isLimited(_ field: Substring) -> Bool { field != "*" && field != "?" && field != "*/1" }

  /// Names and numbers of days, as places in a week.
  private static func weekdays(_ field: Substring) -> [Int64]? {
    let names = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]
    var days: Set<Int64> = []
    for part in field.uppercased().split(separator: ",") {
      let ends = part.split(separator: "-").map { end in
        names.firstIndex(of: String(end)).map { Int64($0) } ?? Int64(end).map { $0 % 7 }
      }
      guard let first = ends.first.flatMap({ $0 }), let last = ends.last.flatMap({ $0 }) else { return nil }
      for day in first...max(first, last) { days.insert(day) }
    }
    return days.sorted()
  }

  /// The values of a field of numbers; nil when it is none.
  private static func numbers(_ field: Substring, in count: Int64) -> [Int64]? {
    var values: Set<Int64> = []
    for part in field.split(separator: ",") {
      let halves = part.split(separator: "/")
      let step = halves.count > 1 ? Int64(halves[1]) : 1
      guard let step, step > 0, let first = halves.first else { return nil }
      let ends = first == "*" ? [0, count - 1] : first.split(separator: "-").compactMap { Int64($0) }
      guard let start = ends.first, start < count else { return nil }
      let end = ends.count > 1 ? ends[1] : halves.count > 1 ? count - 1 : start
      guard end >= start else { return nil }
      for value in stride(from: start, through: min(end, count - 1), by: Int(step)) { values.insert(value) }
    }
    return values.isEmpty ? nil : values.sorted()
  }

  /// The widest gap between neighbours on a circle.
  private static func widest(_ places: [Int64], in count: Int64) -> Int64 {
    guard let first = places.first, let last = places.last else { return count }
    let inner = zip(places, places.dropFirst()).map { $1 - $0 }
    return max(inner.max() ?? 0, first + count - last)
  }
}
